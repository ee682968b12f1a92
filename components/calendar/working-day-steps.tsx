import type { CountLine } from '@/lib/calendar/written-count';

const MARKS: Record<CountLine['kind'], string> = { start: '起', skip: '－', work: '＋', end: '止', note: '！' };

/** A count of working days written out, folded until somebody asks how the day came about. */
export function WorkingDaySteps({ lines }: { lines: readonly CountLine[] }) {
  return (
    <details className="day-steps">
      <summary>怎么算的</summary>
      <ol aria-label="工作日逐日推算">
        {lines.map(({ kind, days, words }) => (
          <li key={`${kind} ${days}`} className={`step-${kind}`}>
            <span aria-hidden="true">{MARKS[kind]}</span>
            <b>{days}</b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
