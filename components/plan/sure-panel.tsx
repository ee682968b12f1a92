import { liveDuties } from '@/lib/plan/checked-plan';
import { isCertain, namesNobody, openNames } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActButton } from './act-button';
import type { PlanView } from './plan-view';

/** Before everything certain is confirmed at once: how many these are, how many are left out, and why. */
export function SurePanel({ checking: { plan }, view }: { checking: PlanForChecking; view: PlanView }) {
  const open = liveDuties(plan).filter(({ state }) => state === 'proposed');
  const certain = open.filter(isCertain);
  const others = open.filter((duty) => !isCertain(duty));
  const nobody = others.filter((duty) => namesNobody(duty, plan.expansions));
  const unsettled = others.filter((duty) => !nobody.includes(duty) && openNames([duty]).length > 0);
  const doubtful = others.length - nobody.length - unsettled.length;
  const why = [
    [unsettled.length, '单位名称还没确认'],
    [nobody.length, '没写责任单位'],
    [doubtful, '识别把握不高，要看一眼'],
  ] as const;
  return (
    <section className="sure-panel" aria-label="一起确认">
      <p>
        一起确认 <b>{certain.length}</b> 条：识别把握高，单位都对得上名录。
        {others.length > 0 && (
          <>
            不含 {others.length} 条：
            {why
              .filter(([count]) => count > 0)
              .map(([count, words]) => `${words} ${count} 条`)
              .join('，')}
            。
          </>
        )}
      </p>
      <div className="duty-acts">
        <ActButton act="confirm-certain" look="primary">{`确认这 ${certain.length} 条`}</ActButton>
        <a className="lk f12" href={view.with({})}>
          先不
        </a>
        <span className="m f12">确认后可以一步撤销</span>
      </div>
    </section>
  );
}
