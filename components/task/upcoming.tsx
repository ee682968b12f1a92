import { Sheet } from '@/components/ui/sheet';
import type { UpcomingDay } from '@/lib/task/upcoming-day';

const SHOWN = 8;

/** The days of this year still to come and what is due on each. */
export function Upcoming({ days }: { days: readonly UpcomingDay[] }) {
  if (days.length === 0) return null;
  return (
    <Sheet title={`到年底还有 ${days.length} 个日子`}>
      <dl className="kv">
        {days.slice(0, SHOWN).map(({ day, first, count }) => (
          <div key={day} className="contents">
            <dt className="num">{day.slice(5)}</dt>
            <dd className="flex min-w-0 gap-1">
              <span className="el">{first}</span>
              {count > 1 && <span className="m whitespace-nowrap">等 {count} 件</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
