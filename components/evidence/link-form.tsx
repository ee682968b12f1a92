'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TITLE_MAX } from '@/lib/evidence/evidence-schemas';
import { addLinkAction } from '@/lib/evidence/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { LinkPasting } from './link-pasting';
import { OriginFields } from './origin-fields';

type Place = { obligationId?: string; storageKey: string; path: string };

/** What the body has already, offered before the same page is stored twice. */
function Offer({ evidenceId }: { evidenceId: string | number }) {
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton size="small" name="useExisting" value={evidenceId} busyLabel="正在附上…">
        直接用
      </SubmitButton>
      <SubmitButton look="plain" size="small" name="saveAnyway" value="1" busyLabel="正在存…">
        不是同一份，仍然存
      </SubmitButton>
    </div>
  );
}

/** A published page as evidence: address, title, day of publication, and what it is filed under on its site. */
export function LinkForm({ obligationId, storageKey, path }: Place) {
  const [state, add] = useActionState(addLinkAction, IDLE);
  const field = (name: string) => ({ name, defaultValue: typed(state, name), error: fieldError(state, name) });
  const alike = state.status === 'refused' && state.code === 'alike' ? state.facts?.evidenceId : undefined;
  return (
    <form action={add} className="stack tight">
      {obligationId && <input type="hidden" name="obligationId" value={obligationId} />}
      <TextField {...field('url')} label="网址" type="url" placeholder="https://" autoComplete="off" />
      <TextField {...field('title')} label="标题" maxLength={TITLE_MAX} autoComplete="off" />
      <TextField {...field('publishedOn')} label="公开日期" type="date" />
      <LinkPasting />
      <OriginFields field={field} />
      <KeepTyped storageKey={storageKey} done={state.status === 'done'} />
      {alike === undefined && <FormAnswer state={state} signInPath={path} />}
      <SubmitButton look="plain" busyLabel="正在存…">
        存为证据
      </SubmitButton>
      {/* After the button that Enter presses: an offer is taken knowingly or not at all. */}
      {alike !== undefined && (
        <>
          <FormAnswer state={state} signInPath={path} />
          <Offer evidenceId={alike} />
        </>
      )}
    </form>
  );
}
