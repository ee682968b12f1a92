import { PageHead } from '@/components/layout/page-head';
import { liveDuties } from '@/lib/plan/checked-plan';
import { countOpen } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { Visitors } from './desk-news';
import { PlanNav } from './plan-nav';

/** Which plan, its other pages, how far the check has come, and who else is at it. */
export function CheckingHead({ checking: { plan, questions } }: { checking: PlanForChecking }) {
  const live = liveDuties(plan);
  const numbered = plan.items.filter(({ number }) => number);
  const chapters = numbered.filter(({ level }) => level === 1).length;
  const confirmed = live.filter(({ state }) => state === 'confirmed').length;
  const left = countOpen(questions);
  return (
    <PageHead
      title={`核对《${plan.title}》`}
      crumbs={<PlanNav plan={plan} here="duties" />}
      actions={
        <span>
          {chapters} 章 {numbered.length - chapters} 项，识别出 <b>{live.length}</b> 条任务；已核对 <b>{confirmed}</b>
          ，还剩 <b className={left > 0 ? 'text-verm' : undefined}>{left}</b> 处
          <Visitors />
        </span>
      }
    />
  );
}
