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

type Place = { obligationId?: string; storageKey: string; path: string };

/** A published page as evidence: address, title, day of publication. */
export function LinkForm({ obligationId, storageKey, path }: Place) {
  const [state, add] = useActionState(addLinkAction, IDLE);
  const field = (name: string) => ({ name, defaultValue: typed(state, name), error: fieldError(state, name) });
  return (
    <form action={add} className="stack tight">
      {obligationId && <input type="hidden" name="obligationId" value={obligationId} />}
      <TextField {...field('url')} label="网址" type="url" placeholder="https://" autoComplete="off" />
      <TextField {...field('title')} label="标题" maxLength={TITLE_MAX} autoComplete="off" />
      <TextField {...field('publishedOn')} label="公开日期" type="date" />
      <LinkPasting />
      <KeepTyped storageKey={storageKey} done={state.status === 'done'} />
      <FormAnswer state={state} signInPath={path} />
      <SubmitButton look="plain" busyLabel="正在存…">
        存为证据
      </SubmitButton>
    </form>
  );
}
