import Link from 'next/link';
import { Pagination } from '@/components/ui/pagination';
import { Seal } from '@/components/ui/seal';
import { Tabs } from '@/components/ui/tabs';
import { periodName } from '@/lib/review/period';
import type { QueueItem } from '@/lib/review/queue-item';
import { reviewAddress } from '@/lib/review/review-address';
import type { QueueView } from '@/lib/review/review-schemas';
import { daysBetween, type LocalDate, localDateOf } from '@/lib/shared/local-date';
import { BatchForm } from './batch-form';
import { PickBox } from './pick-box';

const VIEWS: readonly { view: QueueView; label: string }[] = [
  { view: 'pending', label: '待审' },
  { view: 'again', label: '退回再报' },
  { view: 'done', label: '今天审过' },
];

const EMPTY: Record<QueueView, string> = {
  pending: '没有待审的报送',
  again: '没有退回后再报的',
  done: '今天还没有审过',
};

/** Rows that follow one another and belong to one task. */
function byTask(items: readonly QueueItem[]): QueueItem[][] {
  const groups: QueueItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.taskId === item.taskId) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function QueueSeal({ item }: { item: QueueItem }) {
  if (item.state === 'accepted') return <Seal state="closed" label="已通过" />;
  if (item.state === 'returned') return <Seal state="returned" label="已退回" />;
  if (item.number > 1) return <Seal state="resubmitted" />;
  const late = item.dueOn !== null && localDateOf(item.submittedAt) > item.dueOn;
  return <Seal state={late ? 'late' : 'submitted'} />;
}

/** 「第 2 次报送，3 份证据」; the period only where a year has several. */
function factsOf({ period, number, evidence }: QueueItem): string {
  const parts = [
    period.length > 4 ? periodName(period) : '',
    number > 1 ? `第 ${number} 次报送` : '',
    evidence > 0 ? `${evidence} 份证据` : '没有证据',
  ];
  return parts.filter(Boolean).join('，');
}

function age(submittedAt: Date, today: LocalDate): string {
  const days = daysBetween(localDateOf(submittedAt), today);
  return days > 0 ? `${days} 天` : '今天';
}

const pickOf = ({ id, version }: QueueItem): string => `${id}:${version}`;

type Listed = { items: readonly QueueItem[]; view: QueueView; openId: string | null; today: LocalDate; page: number };

function Groups({ items, view, openId, today, page }: Listed) {
  return byTask(items).map((group) => (
    <section key={group[0]?.id} aria-label={group[0]?.taskText}>
      <h2 className="queue-task">
        <span className="an">{group[0]?.anchor}</span>
        <span className="el">{group[0]?.taskText}</span>
        <span className="m">{group[0]?.ofTask} 份</span>
      </h2>
      <ol>
        {group.map((item) => (
          <li key={item.id} className={item.id === openId ? 'queue-line open' : 'queue-line'}>
            <PickBox value={pickOf(item)} label={`勾选${item.bodyName}：${item.taskText}`} open={item.id === openId} />
            <Link
              className="queue-item"
              href={reviewAddress(item.id, { view, page })}
              prefetch={false}
              aria-current={item.id === openId ? 'true' : undefined}
            >
              <QueueSeal item={item} />
              <b className="el">{item.bodyName}</b>
              <span className="m">{age(item.submittedAt, today)}</span>
              <span className="facts el">{factsOf(item)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** The list at the left of the desk: what waits, in the order of the tasks. */
export function ReviewQueue({
  items,
  counts,
  view,
  openId,
  today,
  pages,
}: {
  items: readonly QueueItem[];
  counts: Record<QueueView, number>;
  view: QueueView;
  openId: string | null;
  today: LocalDate;
  pages: { page: number; pageCount: number };
}) {
  return (
    <>
      <div className="queue-tabs">
        <Tabs
          label="报送"
          links={VIEWS.map((each) => ({
            href: reviewAddress(null, { view: each.view }),
            label: each.label,
            count: counts[each.view],
            current: each.view === view,
          }))}
          end={<Link href="/requests">申请</Link>}
        />
      </div>
      {items.length === 0 && <p className="m px-4 py-3">{EMPTY[view]}</p>}
      {view === 'done' || items.length === 0 ? (
        <Groups {...{ items, view, openId, today, page: pages.page }} />
      ) : (
        <BatchForm values={items.map(pickOf)} view={view}>
          <Groups {...{ items, view, openId, today, page: pages.page }} />
        </BatchForm>
      )}
      <div className="px-4 py-2">
        <Pagination {...pages} hrefFor={(page) => reviewAddress(null, { view, page })} />
      </div>
    </>
  );
}
