import { HoldButton } from '@/components/ui/hold-button';
import { KeyBar } from '@/components/ui/key-bar';
import { LinkButton } from '@/components/ui/link-button';
import { countOpen } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';

const KEYS = [
  { keys: ['J', 'K'], label: '上下' },
  { keys: ['Enter'], label: '确认' },
  { keys: ['E'], label: '修改' },
  { keys: ['D'], label: '拆分' },
  { keys: ['M'], label: '并入' },
  { keys: ['N'], label: '下一处' },
];

/** The way on: while something is open it leads to that, afterwards to the preview by department. */
export function CheckingFoot({ checking: { plan, questions, names } }: { checking: PlanForChecking }) {
  const left = countOpen(questions);
  const next = [...questions.unassigned, ...questions.unconfirmed][0];
  return (
    <div className="checking-foot">
      <KeyBar keys={KEYS} />
      <LinkButton href="/plans">先存着</LinkButton>
      {left > 0 ? (
        <HoldButton reason={`还剩 ${left} 处`} target={names.length > 0 ? 'names' : `row-${next ?? ''}`}>
          核对并下达
        </HoldButton>
      ) : (
        <LinkButton href={`/plans/${plan.id}/issue`} look="primary">
          核对完了，看看下达给谁
        </LinkButton>
      )}
    </div>
  );
}
