import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataList } from '@/components/ui/data-list';
import { Seal } from '@/components/ui/seal';
import { SectionHead } from '@/components/ui/section-head';
import { SourceQuote } from '@/components/ui/source-quote';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { Peer, ReportDesk, Sibling } from '@/lib/review/report-desk';
import type { LocalDate } from '@/lib/shared/local-date';
import { dueLabel } from '@/lib/task/due';
import { PARTY_ROLE_NAMES, STATE_NAMES } from '@/lib/task/obligation';
import { taskSeal } from '@/lib/task/task-seal';

/** Of a collective (各级各部门) only so many bodies are named. */
const PEERS_SHOWN = 12;

function Peers({ peers }: { peers: readonly Peer[] }) {
  const others = peers.filter(({ own }) => !own);
  return (
    <ul>
      {others.slice(0, PEERS_SHOWN).map(({ bodyName, role, state }) => (
        <li key={bodyName}>
          {bodyName} <span className="m">{PARTY_ROLE_NAMES[role]}</span>，
          <span className={state === 'closed' ? 'ok' : undefined}>{STATE_NAMES[state]}</span>
        </li>
      ))}
      {others.length > PEERS_SHOWN && <li className="m">等 {others.length} 个单位</li>}
    </ul>
  );
}

function Siblings({ siblings, anchor, today }: { siblings: readonly Sibling[]; anchor: string; today: LocalDate }) {
  return (
    <section>
      <SectionHead title="同一项里的任务" count={`${anchor}另有 ${siblings.length} 条`} />
      <ul>
        {siblings.map((sibling) => (
          <li key={sibling.id} className="flex min-h-9 items-center gap-2.5 border-line border-b">
            <Seal state={taskSeal(sibling, today)} />
            <Link className="el" prefetch={false} href={`/my-tasks/${sibling.id}`}>
              {sibling.number} {sibling.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Given = { desk: ReportDesk; today: LocalDate; calendar: WorkCalendar; children?: ReactNode };

/** Where the obligation comes from: the plan's own sentence, who else has a part in it, what stands in the same item. */
export function SourcePane({ desk, today, calendar, children }: Given) {
  const { source, plan, anchor, number, role, peers, siblings, text } = desk;
  return (
    <div className="stack">
      <section className="stack tight">
        <SectionHead title="原文" />
        {source ? (
          <SourceQuote text={source.text} offset={source.offset} marks={source.marks} />
        ) : (
          <SourceQuote text={text} marks={[]} />
        )}
        <p className="f12 m">
          {plan.documentNumber ?? plan.title}，{anchor}第 {number} 条
        </p>
      </section>
      <DataList
        items={[
          { term: '你单位', detail: PARTY_ROLE_NAMES[role] },
          { term: '期限', detail: dueLabel(desk, today, calendar) },
          ...(peers.length > 1 ? [{ term: '同办单位', detail: <Peers peers={peers} /> }] : []),
        ]}
      />
      {children}
      {siblings.length > 0 && <Siblings siblings={siblings} anchor={anchor} today={today} />}
    </div>
  );
}
