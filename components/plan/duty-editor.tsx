import type { Duty } from '@/lib/plan/checked-plan';
import type { DeadlineFigures } from '@/lib/plan/deadline-figures';
import { dutyForm, keptState, type PlanDraft, splitForm } from '@/lib/plan/plan-draft';
import { ActButton } from './act-button';
import type { DeskOfForm } from './desk-of-form';
import { DutyReasons } from './duty-reasons';
import { RevisionForm } from './revision-form';
import { SplitForm } from './split-form';

type Opened = {
  desk: DeskOfForm;
  duty: Duty;
  /** How its day was counted. */
  figures: DeadlineFigures | null;
  number: number;
  first: boolean;
  close: string;
  /** What was half typed about this duty. */
  drafts: readonly PlanDraft[];
};

/** One task opened for correction, below its row. */
export function DutyEditor({ desk, duty, figures, number, first, close, drafts }: Opened) {
  return (
    <section className="duty-editor" aria-label={`修改第 ${number} 条`}>
      <DutyReasons duty={duty} />
      <RevisionForm desk={desk} duty={duty} figures={figures} kept={keptState(drafts, dutyForm(duty.id))} />
      <SplitForm desk={desk} duty={duty} kept={keptState(drafts, splitForm(duty.id))} />
      <div className="duty-acts">
        {!first && <ActButton act={`merge:${duty.id}:${duty.version}`}>{`并入第 ${number - 1} 条`}</ActButton>}
        <a className="lk f12" href={`/plans/${desk.planId}/duties/${duty.id}`}>
          任务要求：要素、渠道、时限规则、督办
        </a>
        <ActButton act={`drop:${duty.id}:${duty.version}`}>移除这一条</ActButton>
        <a className="lk f12" href={close} data-close="">
          收起
        </a>
      </div>
    </section>
  );
}
