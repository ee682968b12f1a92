'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { Duty } from '@/lib/plan/checked-plan';
import type { DeadlineFigures as Figures } from '@/lib/plan/deadline-figures';
import { FACT_KEYS, FACT_NAMES } from '@/lib/plan/fact-key';
import { dutyForm } from '@/lib/plan/plan-draft';
import { reviseDutyAction } from '@/lib/plan/server/actions';
import { errorsOf, type FormState, fieldError, typed } from '@/lib/shared/form-state';
import { DeadlineFields } from './deadline-fields';
import { DeadlineFigures } from './deadline-figures';
import type { DeskOfForm } from './desk-of-form';
import { conflictOf, DutyConflict } from './duty-conflict';
import { KeepDraft } from './keep-draft';
import { PartyRows } from './party-rows';

const FACTS = FACT_KEYS.map((value) => ({ value, label: FACT_NAMES[value] }));

type Opened = { desk: DeskOfForm; duty: Duty; figures: Figures | null; kept: FormState };

/**
 * The correction of one duty. What was half typed before stands in it again; when somebody else changed the duty
 * meanwhile, both texts are shown and the fields hold one's own changes over what is there now.
 */
export function RevisionForm({ desk, duty, figures, kept }: Opened) {
  const conflict = conflictOf(duty, kept);
  const [answer, action] = useActionState(reviseDutyAction, conflict?.merged ?? kept);
  const refused = answer.status === 'refused' ? conflictOf(duty, answer) : null;
  const shown = conflict ?? refused;
  return (
    <form action={action}>
      <input type="hidden" name="planId" value={desk.planId} />
      <input type="hidden" name="dutyId" value={duty.id} />
      <input type="hidden" name="version" value={duty.version} />
      <ErrorSummary errors={errorsOf(answer)} />
      {shown && <DutyConflict rows={shown.rows} form={dutyForm(duty.id)} />}
      <KeepDraft {...desk} form={dutyForm(duty.id)} state={answer} quiet={shown !== null} />
      <TextAreaField
        name="text"
        label="要办的事"
        error={fieldError(answer, 'text')}
        defaultValue={typed(answer, 'text', duty.text)}
        maxLength={2000}
      />
      <PartyRows
        parties={duty.parties}
        state={answer}
        free={duty.parties.length === 0 ? 2 : 1}
        error={fieldError(answer, 'partyName')}
      />
      <Checkbox
        name="separateLeads"
        defaultChecked={duty.separateLeads}
        label="几个牵头单位各办各的（按职责分工分别牵头）"
      />
      <DeadlineFields deadline={duty.deadline} state={answer} />
      {figures && <DeadlineFigures figures={figures} />}
      <SelectField
        name="factKey"
        label="办结后证明"
        required={false}
        options={FACTS}
        placeholder="不对应考核事实"
        defaultValue={typed(answer, 'factKey', duty.factKey ?? '')}
      />
      <div className="duty-acts">
        <SubmitButton name="intent" value="confirm" size="small" keyHint="Enter" busyLabel="正在确认…">
          确认这一条
        </SubmitButton>
        <Button type="submit" name="intent" value="save" size="small">
          先改着
        </Button>
      </div>
    </form>
  );
}
