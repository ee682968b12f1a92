import type { DayCell, DayMark, MonthView, YearView } from '@/lib/calendar/year-view';
import { officialDate } from '@/lib/shared/local-date';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const MARKS: Record<DayMark, string> = { work: '', rest: '', off: '休', on: '班' };

/** Twelve months on one sheet, made to be hung on the wall. */
export function YearSheet({ view }: { view: YearView }) {
  return (
    <div className="calendar-sheet">
      {view.months.map((month) => (
        <Month key={month.month} month={month} year={view.year} />
      ))}
    </div>
  );
}

function Month({ month: { month, weeks, notes, working }, year }: { month: MonthView; year: number }) {
  return (
    <section aria-label={`${year}年${month}月`}>
      <h2>
        {month}月<small>{working} 个工作日</small>
      </h2>
      <table>
        <caption className="vh">
          {year}年{month}月
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={`星期${day}`}>
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((cell) => cell !== null)?.day}>
              {week.map((cell, index) => (
                <Day key={cell?.day ?? `${WEEKDAYS[index]}`} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{notes.join('，')}</p>
    </section>
  );
}

function Day({ cell }: { cell: DayCell | null }) {
  if (!cell) return <td />;
  const { day, number, mark, name, local } = cell;
  const said = mark === 'on' ? '调休上班' : name;
  return (
    <td className={local ? `${mark} local` : mark} title={said ? `${officialDate(day)} ${said}` : undefined}>
      {number}
      {MARKS[mark] && <i>{MARKS[mark]}</i>}
      {local && <span className="vh">（本地）</span>}
    </td>
  );
}

/** What the marks of the sheet mean. */
export function YearLegend() {
  return (
    <p className="year-legend m f12">
      <span className="off">
        <i>休</i> 放假
      </span>
      <span className="on">
        <i>班</i> 周末调休上班
      </span>
      <span className="local">
        <i>　</i> 本地的日子
      </span>
      <span>灰色是周末</span>
    </p>
  );
}
