'use client';
import { useActionState } from 'react';
import { DeadlineFields } from '@/components/plan/deadline-fields';
import { PartyRows } from '@/components/plan/party-rows';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { Amendment, Change } from '@/lib/amendment/amendment';
import { REASON_MAX } from '@/lib/amendment/amendment-schemas';
import { reviseChangeAction } from '@/lib/amendment/server/actions';
import { type Duty, NO_DEADLINE } from '@/lib/plan/checked-plan';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Shown = {
  draft: Pick<Amendment, 'id' | 'version'>;
  /** The duty as it shall read; null to write a new one into one of `items`. */
  duty: Duty | null;
  items?: { value: string; label: string }[];
  change?: Pick<Change, 'reason' | 'redo'>;
  name: string;
  /** How many are done already. */
  closed?: number;
};

/** Words, bodies, deadline and reason of one duty in an amendment. */
export function ReviseForm({ draft, duty, items = [], change, name, closed = 0 }: Shown) {
  const [state, action] = useActionState(reviseChangeAction, IDLE);
  const field = (key: string, value = '') => ({
    name: key,
    error: fieldError(state, key),
    defaultValue: typed(state, key, value),
  });
  return (
    <form action={action} className="duty-editor" aria-label={`修订${name}`}>
      <input type="hidden" name="amendmentId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="dutyId" value={duty?.id ?? ''} />
      <ErrorSummary errors={errorsOf(state)} />
      {!duty && <SelectField {...field('itemId')} label="放在哪一项下" options={items} placeholder="选一项" />}
      <TextAreaField {...field('text', duty?.text)} label="要办的事" maxLength={2000} />
      <PartyRows parties={duty?.parties ?? []} free={duty ? 1 : 2} error={fieldError(state, 'partyName')} />
      <DeadlineFields deadline={duty?.deadline ?? NO_DEADLINE} state={state} />
      <TextField
        {...field('reason', change?.reason ?? '')}
        label="这一条为什么改"
        maxLength={REASON_MAX}
        required={false}
        hint="不写就用整次修订的原因"
      />
      {closed > 0 && (
        <Checkbox
          name="redo"
          defaultChecked={change?.redo}
          label={`已办结的 ${closed} 件需补报（不勾：已办结的不再要求）`}
        />
      )}
      <div className="duty-acts">
        <SubmitButton size="small" busyLabel="正在保存…">
          {duty ? '改成这样' : '加上这一条'}
        </SubmitButton>
      </div>
    </form>
  );
}
