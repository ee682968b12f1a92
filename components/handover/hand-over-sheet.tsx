import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { HandOver, OpenRound } from '@/lib/handover/hand-over';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { ContactTable } from './contact-table';
import { HandOverTaskCard } from './hand-over-task-card';

const ANSWERED: Record<OpenRound['answer'], (opinions: number) => string> = {
  waiting: () => '还没有答复',
  none: () => '已答复没有意见',
  opinions: (count) => `已提意见 ${count} 条`,
};

/** All that the next liaison has to know, in the order it is needed. */
export function HandOverSheet({
  tasks,
  posts,
  asked,
  today,
  calendar,
}: Omit<HandOver, 'bodyId' | 'bodyName'> & { today: LocalDate; calendar: WorkCalendar }) {
  const open = tasks.reduce((sum, task) => sum + task.open.length, 0);
  return (
    <div className="stack">
      <section className="stack tight" aria-labelledby="hand-over-open">
        <SectionHead id="hand-over-open" title="还没办结的" count={`${tasks.length} 项任务，${open} 件`} />
        {open === 0 && <EmptyState title="没有要接着办的" />}
        {tasks.map((task) => (
          <HandOverTaskCard key={task.dutyId} task={task} today={today} calendar={calendar} />
        ))}
      </section>
      <section className="stack tight" aria-labelledby="hand-over-asked">
        <SectionHead id="hand-over-asked" title="还没结束的征求意见" count={`${asked.length} 件`} />
        <ul className="list-disc pl-5">
          {asked.map(({ id, title, dueOn, answer, opinions }) => (
            <li key={id}>
              <Link href={`/my-consultations/${id}`}>{title}</Link>，{dayLabel(dueOn, today)}前答复，
              {ANSWERED[answer](opinions)}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight" aria-labelledby="hand-over-posts">
        <SectionHead id="hand-over-posts" title="找谁" count="单位名录登记的现任" />
        {posts.length > 0 ? <ContactTable posts={posts} /> : <p>名录里没有登记，请政务公开科补上。</p>}
      </section>
    </div>
  );
}
