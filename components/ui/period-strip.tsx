import Link from 'next/link';
import { Seal } from './seal';
import type { SealState } from './seal-table';

export type Period = { href: string; label: string; note: string; seal: SealState; current?: boolean };

/** A recurring task, one cell per period with its seal and date. */
export function PeriodStrip({ label, periods }: { label: string; periods: readonly Period[] }) {
  return (
    <nav aria-label={label}>
      <ol className="q">
        {periods.map((period) => (
          <li key={period.href}>
            <Link href={period.href} aria-current={period.current ? 'true' : undefined}>
              <Seal state={period.seal} />
              {period.label}
              <small>{period.note}</small>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
