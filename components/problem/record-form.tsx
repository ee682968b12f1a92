'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { PROBLEM_SOURCES, SOURCE_NAMES } from '@/lib/problem/problem';
import { LEAST_REPLY_DAYS } from '@/lib/problem/reply-time';
import { recordProblemAction } from '@/lib/problem/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Given = {
  planId: string;
  bodyId: string;
  requestKey: string;
  storageKey: string;
  tasks: readonly { obligationId: string; number: number; text: string; period: string }[];
  earliest: string;
  /** What the way here has written in already. */
  obligationId: string;
  finding: string;
  source: string;
};

const SOURCES = PROBLEM_SOURCES.map((value) => ({ value, label: SOURCE_NAMES[value] }));
const PENALTIES = [
  { value: 'default', label: '按来源：自查的不计入，其他的计入' },
  { value: 'yes', label: '计入考核' },
  { value: 'no', label: '不计入考核' },
];

/** A finding against one body, entered into the register. */
export function RecordForm({ planId, bodyId, requestKey, storageKey, tasks, earliest, ...given }: Given) {
  const [state, record] = useActionState(recordProblemAction, IDLE);
  const choice = (name: string, fallback: string) => ({
    key: typed(state, name),
    defaultValue: typed(state, name, fallback),
  });
  const { key: taskKey, ...task } = choice('obligationId', given.obligationId);
  const { key: sourceKey, ...source } = choice('source', given.source);
  const { key: penaltyKey, ...penalty } = choice('penalise', 'default');
  return (
    <form action={record} className="stack tight" aria-label="记一个问题" noValidate>
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <SelectField
        key={`task ${taskKey}`}
        name="obligationId"
        label="哪一条任务"
        required={false}
        placeholder="不对应到任务"
        options={tasks.map(({ obligationId, number, text, period }) => ({
          value: obligationId,
          label: `第 ${number} 条 ${text.slice(0, 40)}（${period}）`,
        }))}
        {...task}
      />
      <SelectField
        key={`source ${sourceKey}`}
        name="source"
        label="怎么发现的"
        placeholder="选一种"
        options={SOURCES}
        error={fieldError(state, 'source')}
        {...source}
      />
      <TextAreaField
        name="finding"
        label="发现了什么"
        maxLength={1000}
        defaultValue={typed(state, 'finding', given.finding)}
        error={fieldError(state, 'finding')}
      />
      <TextField
        name="clause"
        label="违反了哪一条"
        maxLength={500}
        autoComplete="off"
        defaultValue={typed(state, 'clause')}
        error={fieldError(state, 'clause')}
      />
      <TextField
        name="dueOn"
        label="整改期限"
        hint={`至少留 ${LEAST_REPLY_DAYS} 个工作日，最早 ${earliest}`}
        type="date"
        defaultValue={typed(state, 'dueOn', earliest)}
        error={fieldError(state, 'dueOn')}
      />
      <SelectField key={`penalty ${penaltyKey}`} name="penalise" label="考核" options={PENALTIES} {...penalty} />
      <KeepTyped storageKey={storageKey} done={state.status === 'done'} />
      <FormAnswer state={state} signInPath="/problems/new" />
      <SubmitButton busyLabel="正在记…">记入清单</SubmitButton>
    </form>
  );
}
