'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { type EscalationLevel, LEVEL_NAMES } from '@/lib/problem/problem';
import { LEAST_REPLY_DAYS } from '@/lib/problem/reply-time';
import { takeStepAction } from '@/lib/problem/server/actions';
import { type FormState, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

type Extra = { name: string; label: string; required?: boolean; value?: string };

/** What each step wants to be told besides its reason and day (S54). */
const EXTRAS: Record<EscalationLevel, readonly Extra[]> = {
  prompt: [],
  order: [{ name: 'documentNumber', label: '文号' }],
  circular: [
    { name: 'scope', label: '通报发到哪些单位', required: true, value: '各县市区、市直各单位' },
    { name: 'documentNumber', label: '文号' },
  ],
  talk: [
    { name: 'talker', label: '谁约谈', required: true },
    { name: 'talkedTo', label: '约谈谁', required: true },
    { name: 'commitment', label: '承诺和后续' },
    { name: 'documentNumber', label: '文号' },
  ],
};

function ExtraFields({ level, state }: { level: EscalationLevel; state: FormState }) {
  return EXTRAS[level].map(({ name, label, required = false, value = '' }) => (
    <TextField
      key={name}
      name={name}
      label={label}
      required={required}
      autoComplete="off"
      defaultValue={typed(state, name, value)}
      error={fieldError(state, name)}
    />
  ));
}

type Given = {
  problem: { id: string; version: number };
  level: EscalationLevel;
  reason: string;
  earliest: string;
};

/** Takes one step of the ladder; what is proposed is written in already and can be changed. */
export function StepForm({ problem, level, reason, earliest }: Given) {
  const [state, take] = useActionState(takeStepAction, IDLE);
  return (
    <form action={take} className="stack tight" aria-label={LEVEL_NAMES[level]} noValidate>
      <HeldFields problem={problem} />
      <input type="hidden" name="level" value={level} />
      <TextAreaField
        id="step-text"
        name="text"
        label="为什么采取这一步"
        maxLength={1000}
        defaultValue={typed(state, 'text', reason)}
        error={fieldError(state, 'text')}
      />
      {level !== 'prompt' && (
        <TextField
          name="replyBy"
          label="要求整改到哪一天"
          hint={`至少留 ${LEAST_REPLY_DAYS} 个工作日，最早 ${earliest}`}
          type="date"
          defaultValue={typed(state, 'replyBy', earliest)}
          error={fieldError(state, 'replyBy')}
        />
      )}
      <ExtraFields level={level} state={state} />
      <FormAnswer state={state} signInPath={`/problems/${problem.id}`} />
      <SubmitButton busyLabel="正在记…">{`记下${LEVEL_NAMES[level]}`}</SubmitButton>
    </form>
  );
}
