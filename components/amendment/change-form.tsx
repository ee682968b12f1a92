'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { decideChangeAction } from '@/lib/amendment/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

const FORM = 'change-act';
type Seen = { amendmentId: string; version: number };

/** The one form behind every single-press act on the list of changes; its buttons stand anywhere (`ChangeButton`). */
export function ChangeForm({ amendmentId, version, waiting }: Seen & { waiting: number }) {
  const [state, action] = useActionState(decideChangeAction, IDLE);
  return (
    <form id={FORM} action={action} className="my-2">
      <input type="hidden" name="amendmentId" value={amendmentId} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary errors={errorsOf(state)} />
      {waiting > 0 && (
        <Button type="submit" name="act" value="accept-all" size="small">
          {`剩下的 ${waiting} 条都对`}
        </Button>
      )}
      {state.status === 'done' && <Flash key={version} message={state.message} />}
    </form>
  );
}

export function ChangeButton({ act, label, children }: { act: string; label: string; children: string }) {
  return (
    <Button type="submit" form={FORM} name="act" value={act} size="small" aria-label={label}>
      {children}
    </Button>
  );
}
