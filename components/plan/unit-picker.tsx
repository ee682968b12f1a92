import { liveDuties } from '@/lib/plan/checked-plan';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { unitKey } from './duty-groups';
import type { PlanView } from './plan-view';

/** 按单位看: every body named in the plan with the number of its duties; one is chosen, its duties follow below. */
export function UnitPicker({ checking: { plan, bodies }, view }: { checking: PlanForChecking; view: PlanView }) {
  const names = new Map(bodies.map(({ id, shortName }) => [id, shortName]));
  const counts = new Map<string, number>();
  for (const duty of liveDuties(plan)) {
    for (const key of new Set(duty.parties.map(unitKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const units = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    <nav className="unit-picker" aria-label="按单位看">
      <a href={view.with({ show: 'unit', unit: '' })} aria-current={view.unit === null ? 'page' : undefined}>
        全部单位
      </a>
      {units.map(([key, count]) => (
        <a
          key={key}
          href={view.with({ show: 'unit', unit: key })}
          aria-current={key === view.unit ? 'page' : undefined}
        >
          {names.get(key) ?? key}
          <b>{count}</b>
        </a>
      ))}
    </nav>
  );
}
