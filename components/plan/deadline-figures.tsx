import { WorkingDaySteps } from '@/components/calendar/working-day-steps';
import type { DeadlineFigures as Figures } from '@/lib/plan/deadline-figures';
import { officialDate } from '@/lib/shared/local-date';

/** What to mind about a deadline's day: a day off, a year without its notice, and how it was counted. */
export function DeadlineFigures({ figures: { lines, rest, provisional } }: { figures: Figures }) {
  return (
    <div className="deadline-figures f12">
      {rest && (
        <p>
          法定日 {officialDate(rest.day)}是{rest.reason}，建议提前到最近的工作日 <b>{officialDate(rest.before)}</b>
          <span className="m">（法定期间可顺延到{officialDate(rest.after)}，民法典第二百零三条）</span>
        </p>
      )}
      {provisional && <p className="m">这一天暂按周末推算，下一年的放假通知录入后可能变动</p>}
      {lines.length > 0 && <WorkingDaySteps lines={lines} />}
    </div>
  );
}
