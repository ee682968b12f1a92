import { type CalendarChange, LAYER_NAMES } from '@/lib/calendar/calendar-change';
import { momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

/** Who changed what, the latest first; nothing is ever overwritten. */
export function ChangeList({ changes, today }: { changes: readonly CalendarChange[]; today: LocalDate }) {
  if (changes.length === 0) return <p className="m f13">还没有人改过，全部按国务院办公厅历年通知。</p>;
  return (
    <ol className="calendar-changes">
      {changes.map(({ version, layer, year, notice, byName, at, moved, days }) => (
        <li key={version}>
          <b>
            {year} 年{LAYER_NAMES[layer]}
          </b>
          <span>{notice}</span>
          <small className="m">
            第 {version} 版，{byName}，{momentLabel(at, today)}；{countWords(days)}，
            {moved > 0 ? `改动 ${moved} 个期限` : '没有期限跟着变'}
          </small>
        </li>
      ))}
    </ol>
  );
}

function countWords(days: CalendarChange['days']): string {
  const count = (kind: string) => days.filter((day) => day.kind === kind).length;
  const plain = count('plain');
  return `放假 ${count('off')} 天，上班 ${count('on')} 天${plain > 0 ? `，撤销 ${plain} 天` : ''}`;
}
