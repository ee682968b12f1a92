'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { CONCLUSION_NAMES, REVIEW_CONCLUSIONS, type SecrecyReview } from '@/lib/evidence/evidence';
import { REVIEWER_MAX } from '@/lib/evidence/evidence-schemas';
import { reviewEvidenceAction } from '@/lib/evidence/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Given = { evidenceId: string; review: SecrecyReview | null; lastReviewer: string; path: string };

const CONCLUSIONS = REVIEW_CONCLUSIONS.map((value) => ({ value, label: CONCLUSION_NAMES[value] }));

/** 保密审查 of one piece of evidence: who, when, with which result. The day of publication is the latest it may be. */
export function ReviewForm({ evidenceId, review, lastReviewer, path }: Given) {
  const [state, record] = useActionState(reviewEvidenceAction, IDLE);
  const field = (name: string, known = '') => ({
    name,
    id: `${name}-${evidenceId}`,
    defaultValue: typed(state, name, known),
    error: fieldError(state, name),
  });
  const conclusion = field('conclusion', review?.conclusion);
  return (
    <form action={record} className="stack tight">
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <div className="grid gap-2">
        <TextField {...field('reviewer', review?.reviewer ?? lastReviewer)} label="审查人" maxLength={REVIEWER_MAX} />
        <TextField {...field('reviewedOn', review?.reviewedOn)} label="审查日期" type="date" />
      </div>
      {/* React resets a select to what it was first drawn with, so a new choice needs a new one. */}
      <SelectField
        key={conclusion.defaultValue}
        {...conclusion}
        label="审查结论"
        placeholder="选一个结论"
        options={CONCLUSIONS}
      />
      <FormAnswer state={state} signInPath={path} />
      <SubmitButton look="plain" size="small" busyLabel="正在记…">
        记下保密审查
      </SubmitButton>
    </form>
  );
}
