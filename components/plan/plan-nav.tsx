import Link from 'next/link';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { type PlanWayName, planWaysOf } from '@/lib/plan/plan-ways';

/** The pages about one plan, above the title of each of them. */
export function PlanNav({ plan, here }: { plan: Pick<CheckedPlan, 'id' | 'state' | 'year'>; here: PlanWayName }) {
  return (
    <nav className="crumbs plan-nav" aria-label="本年要点">
      <Link href="/plans">工作要点</Link>
      <b>{plan.year} 年度</b>
      <ul>
        {planWaysOf(plan).map(({ name, label, href }) => (
          <li key={name}>
            <Link href={href} aria-current={name === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
