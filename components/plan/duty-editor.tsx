'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { Duty } from '@/lib/plan/checked-plan';
import type { DeadlineFigures as Figures } from '@/lib/plan/deadline-figures';
import { FACT_KEYS, FACT_NAMES } from '@/lib/plan/fact-key';
import { reviseDutyAction } from '@/lib/plan/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { ActButton } from './act-button';
import { DeadlineFields } from './deadline-fields';
import { DeadlineFigures } from './deadline-figures';
import { PartyRows } from './party-rows';
import { SplitForm } from './split-form';

const FACTS = FACT_KEYS.map((value) => ({ value, label: FACT_NAMES[value] }));

type Opened = {
  planId: string;
  duty: Duty;
  figures: Figures | null;
  number: number;
  first: boolean;
  close: string;
};

/** One task opened for correction, below its row. */
export function DutyEditor({ planId, duty, figures, number, first, close }: Opened) {
  return (
    <section className="duty-editor" aria-label={`修改第 ${number} 条`}>
      {duty.reasons.length > 0 && (
        <ul className="m f12">
          {duty.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <RevisionForm planId={planId} duty={duty} figures={figures} />
      <SplitForm planId={planId} duty={duty} />
      <div className="duty-acts">
        {!first && <ActButton act={`merge:${duty.id}:${duty.version}`}>{`并入第 ${number - 1} 条`}</ActButton>}
        <a className="lk f12" href={`/plans/${planId}/duties/${duty.id}`}>
          任务要求：要素、渠道、时限规则、督办
        </a>
        <ActButton act={`drop:${duty.id}:${duty.version}`}>移除这一条</ActButton>
        <a className="lk f12" href={close}>
          收起
        </a>
      </div>
    </section>
  );
}

function RevisionForm({ planId, duty, figures }: Pick<Opened, 'planId' | 'duty' | 'figures'>) {
  const [state, action] = useActionState(reviseDutyAction, IDLE);
  return (
    <form action={action}>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="dutyId" value={duty.id} />
      <input type="hidden" name="version" value={duty.version} />
      <ErrorSummary errors={errorsOf(state)} />
      <TextAreaField
        name="text"
        label="要办的事"
        error={fieldError(state, 'text')}
        defaultValue={typed(state, 'text', duty.text)}
        maxLength={2000}
      />
      <PartyRows
        parties={duty.parties}
        free={duty.parties.length === 0 ? 2 : 1}
        error={fieldError(state, 'partyName')}
      />
      <Checkbox
        name="separateLeads"
        defaultChecked={duty.separateLeads}
        label="几个牵头单位各办各的（按职责分工分别牵头）"
      />
      <DeadlineFields deadline={duty.deadline} state={state} />
      {figures && <DeadlineFigures figures={figures} />}
      <SelectField
        name="factKey"
        label="办结后证明"
        required={false}
        options={FACTS}
        placeholder="不对应考核事实"
        defaultValue={typed(state, 'factKey', duty.factKey ?? '')}
      />
      <div className="duty-acts">
        <SubmitButton name="intent" value="confirm" size="small" keyHint="Enter" busyLabel="正在确认…">
          确认这一条
        </SubmitButton>
        <Button type="submit" name="intent" value="save" size="small">
          先改着
        </Button>
      </div>
      {state.status === 'done' && <Flash key={duty.version} message={state.message} />}
    </form>
  );
}
