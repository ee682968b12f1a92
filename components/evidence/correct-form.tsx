'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Origin } from '@/lib/evidence/evidence';
import { TITLE_MAX } from '@/lib/evidence/evidence-schemas';
import { correctEvidenceAction } from '@/lib/evidence/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { OriginFields } from './origin-fields';

type Given = { evidenceId: string; title: string; publishedOn: string | null; origin: Origin | null; path: string };

/** Title and day of publication put right; reports already sent keep what they showed. */
export function CorrectForm({ evidenceId, title, publishedOn, origin, path }: Given) {
  const [state, correct] = useActionState(correctEvidenceAction, IDLE);
  const field = (name: string, known: string) => ({
    name,
    id: `${name}-${evidenceId}`,
    defaultValue: typed(state, name, known),
    error: fieldError(state, name),
  });
  return (
    <form action={correct} className="stack tight">
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <TextField {...field('title', title)} label="标题" maxLength={TITLE_MAX} />
      {publishedOn && <TextField {...field('publishedOn', publishedOn)} label="公开日期" type="date" />}
      {origin && <OriginFields field={(name) => field(name, origin[name] ?? '')} />}
      <FormAnswer state={state} signInPath={path} />
      <SubmitButton look="plain" size="small" busyLabel="正在改…">
        更正
      </SubmitButton>
    </form>
  );
}
