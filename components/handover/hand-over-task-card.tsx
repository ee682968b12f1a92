import Link from 'next/link';
import { ClauseAnchor } from '@/components/ui/clause-anchor';
import { DataList } from '@/components/ui/data-list';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { EarlierAnswer, HandOverTask, OpenThing } from '@/lib/handover/hand-over';
import { periodName } from '@/lib/review/period';
import { dayLabel, momentLabel } from '@/lib/shared/day-label';
import { type LocalDate, localDateOf } from '@/lib/shared/local-date';
import { dueLabel } from '@/lib/task/due';
import { PARTY_ROLE_NAMES, STATE_NAMES } from '@/lib/task/obligation';

type Dated = { today: LocalDate; calendar: WorkCalendar };

function Thing({ thing, today, calendar }: Dated & { thing: OpenThing }) {
  const { id, period, state, evidence, returned, notes } = thing;
  const items = [
    ...(returned
      ? [
          {
            term: '退回原因',
            detail: `${returned.reason ?? ''}（${returned.byName ?? ''}${returned.at ? `，${momentLabel(new Date(returned.at), today)}` : ''}）`,
          },
        ]
      : []),
    ...(notes.length > 0
      ? [
          {
            term: '说过的进展',
            detail: notes.map((note) => (
              <p key={note.at}>
                {dayLabel(localDateOf(new Date(note.at)), today)}，{note.byName}：{note.text}
              </p>
            )),
          },
        ]
      : []),
  ];
  return (
    <li>
      <p>
        <Link href={`/my-tasks/${id}`}>{periodName(period)}</Link>，{dueLabel(thing, today, calendar)}，
        {STATE_NAMES[state]}，{evidence > 0 ? `证据 ${evidence} 份` : '还没有证据'}
      </p>
      {items.length > 0 && <DataList items={items} />}
    </li>
  );
}

function Earlier({ answers }: { answers: readonly EarlierAnswer[] }) {
  return (
    <DataList
      items={answers.map(({ year, period, text, completedOn, evidence }) => ({
        term: `上年报的：${periodName(period)}`,
        detail: (
          <>
            <p>
              {text}
              {completedOn && (
                <span className="m">
                  （{year} 年的要点，{completedOn} 完成）
                </span>
              )}
            </p>
            {evidence.map(({ title, url }) => (
              <p key={`${title} ${url}`} className="f13 s break-all">
                《{title}》{url}
              </p>
            ))}
          </>
        ),
      }))}
    />
  );
}

/** One task of the hand-over page: what is open of it, what was said, and how it was answered the year before. */
export function HandOverTaskCard({ task, today, calendar }: Dated & { task: HandOverTask }) {
  return (
    <article className="sheet pad break-inside-avoid" aria-label={task.text}>
      <h3>
        <ClauseAnchor clause={task.anchor} /> {task.text} <small className="m">{PARTY_ROLE_NAMES[task.role]}</small>
      </h3>
      <ul className="stack tight">
        {task.open.map((thing) => (
          <Thing key={thing.id} thing={thing} today={today} calendar={calendar} />
        ))}
      </ul>
      {task.earlier.length > 0 && <Earlier answers={task.earlier} />}
    </article>
  );
}
