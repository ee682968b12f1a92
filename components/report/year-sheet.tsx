import { daysLeft } from '@/lib/calendar/days-left';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { sheetDensity } from '@/lib/report/sheet-density';
import { type YearPaperInput, yearTitle } from '@/lib/report/year-paper';
import type { YearThing } from '@/lib/report/year-things';
import type { LocalDate } from '@/lib/shared/local-date';
import { isOwed, PARTY_ROLE_NAMES } from '@/lib/task/obligation';

type Given = {
  paper: YearPaperInput;
  hrefFor: (thing: YearThing) => string;
  day: { today: LocalDate; calendar: WorkCalendar };
};

/** 本单位今年要办的 N 件事, for one A4 sheet: the more there are, the closer they stand. */
export function YearSheet({ paper, hrefFor, day }: Given) {
  const { things, planTitle, documentNumber } = paper;
  const { density, sheets } = sheetDensity(things.map(({ text }) => text));
  return (
    <article className={`year-sheet ${density} ${sheets}`} aria-label={yearTitle(paper)}>
      <h2>{yearTitle(paper)}</h2>
      <p className="f12">
        依据《{planTitle}》{documentNumber && `（${documentNumber}）`}，按期限先后排列
      </p>
      <table>
        <caption className="vh">全年要办的事</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">要办的事</th>
            <th scope="col">本单位</th>
            <th scope="col">期限</th>
            <th scope="col">出处</th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing, index) => (
            <tr key={thing.taskId}>
              <td>{index + 1}</td>
              <th scope="row">
                <a href={hrefFor(thing)}>
                  {thing.supervised && <b>督办 </b>}
                  <span>{thing.text}</span>
                </a>
              </th>
              <td>{PARTY_ROLE_NAMES[thing.role]}</td>
              <td>
                {thing.closed === thing.all ? '已办结' : thing.dueLabel}
                {isOwed(thing.state) && thing.dueOn && (
                  <small className={thing.dueOn < day.today ? 'year-left owed noprint' : 'year-left m noprint'}>
                    {daysLeft(thing.dueOn, day.today, day.calendar)}
                  </small>
                )}
              </td>
              <td>
                <span>{thing.anchor}</span>
                <span>第{thing.number}条</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
