import { HoldButton } from '@/components/ui/hold-button';
import { KeyBar } from '@/components/ui/key-bar';
import { LinkButton } from '@/components/ui/link-button';
import { countOpen } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { KeyHelp } from './key-help';
import type { PlanView } from './plan-view';

const KEYS = [
  { keys: ['J', 'K'], label: '上下' },
  { keys: ['Enter'], label: '确认' },
  { keys: ['E'], label: '修改' },
  { keys: ['U'], label: '撤销' },
];

/** The way on: while something is open it leads to that, afterwards to the preview by department. */
export function CheckingFoot({ checking, view }: { checking: PlanForChecking; view: PlanView }) {
  const { plan, questions, names, coverage } = checking;
  const left = countOpen(questions);
  const { undecided } = coverage.counts;
  if (!view.mayEdit) return null;
  return (
    <div className="checking-foot">
      <KeyBar keys={KEYS} />
      <KeyHelp />
      {left === 0 && undecided > 0 && (
        <a className="lk f12" href={view.with({ show: 'undecided' })}>{`还有 ${undecided} 句未定`}</a>
      )}
      <LinkButton href="/plans">先存着</LinkButton>
      {left > 0 ? (
        <HoldButton reason={`还剩 ${left} 处`} target={names.length > 0 ? 'names' : 'duties'}>
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
