import { Panes } from '@/components/layout/panes';
import { EmptyState } from '@/components/ui/empty-state';
import { Flash } from '@/components/ui/flash';
import { KeyBar } from '@/components/ui/key-bar';
import { Shortcuts } from '@/components/ui/shortcuts';
import type { ReviewCheck } from '@/lib/review/check-submission';
import type { QueueItem } from '@/lib/review/queue-item';
import { reviewAddress } from '@/lib/review/review-address';
import type { QueueView } from '@/lib/review/review-schemas';
import { type SubmissionState, VERDICT_NAMES } from '@/lib/review/submission';
import type { LocalDate } from '@/lib/shared/local-date';
import { DecidedFlash } from './decided-flash';
import { DecisionPane } from './decision-pane';
import { ReviewQueue } from './review-queue';
import { type OpenedSubmission, SubmissionPane } from './submission-pane';

type Queue = {
  rows: QueueItem[];
  total: number;
  page: number;
  pageCount: number;
  position: number | null;
  previousId: string | null;
  nextId: string | null;
};

export type Desk = {
  view: QueueView;
  queue: Queue;
  counts: Record<QueueView, number>;
  today: LocalDate;
  reviewerId: string;
  opened:
    | (OpenedSubmission & {
        submission: OpenedSubmission['submission'] & { submittedBy: string };
        checks: ReviewCheck[];
        template: number | null;
      })
    | null;
  decided: {
    submissionId: string;
    state: SubmissionState;
    reason: string | null;
    bodyName: string;
    taskText: string;
    /** Its ten seconds are not over. */
    undoable: boolean;
  } | null;
  /** The open submission's decision has just been taken back. */
  undone: boolean;
};

const KEYS = [
  { keys: ['J', 'K'], label: '下一份、上一份' },
  { keys: ['A'], label: '通过' },
  { keys: ['R'], label: '退回' },
  { keys: ['S'], label: '放一放' },
  { keys: ['X'], label: '勾选' },
  { keys: ['Z'], label: '撤销' },
  { keys: ['1–3'], label: '看证据' },
  { keys: ['4–9'], label: '选原因' },
  { keys: ['D'], label: '和上次比' },
  { keys: ['Esc'], label: '离开输入框' },
];

const NOTHING: Record<QueueView, { title: string; more: string }> = {
  pending: { title: '报来的都审完了', more: '有新的报送会排在这里。' },
  again: { title: '退回的还没有再报', more: '单位改好再报后会排在这里。' },
  done: { title: '今天还没有审过', more: '审过的会列在这里。' },
};

function Nothing({ view }: { view: QueueView }) {
  const { title, more } = NOTHING[view];
  const link = view === 'pending' ? { href: '/overview', label: '看全市进度' } : { href: '/review', label: '看待审的' };
  return (
    <EmptyState title={<h1>{title}</h1>} link={link}>
      {more}
    </EmptyState>
  );
}

const flashOf = ({ state, bodyName, taskText }: NonNullable<Desk['decided']>): string =>
  state === 'accepted' || state === 'returned' ? `已${VERDICT_NAMES[state]}${bodyName}“${shorten(taskText)}”` : '';

const shorten = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text);

/** The reviewer's desk: the queue, the submission with its source and evidence, the decision. */
export function ReviewDesk({ view, queue, counts, today, reviewerId, opened, decided, undone }: Desk) {
  const hrefOf = (id: string | null) => id && reviewAddress(id, { view });
  const nextHref = hrefOf(queue.nextId);
  const lastReturn = opened?.earlier.find(({ state }) => state === 'returned') ?? null;
  return (
    <>
      <Panes
        left={{
          label: '报送队列',
          look: 'worktop',
          flush: true,
          children: (
            <ReviewQueue
              items={queue.rows}
              counts={counts}
              view={view}
              openId={opened?.submission.id ?? null}
              today={today}
              pages={queue}
            />
          ),
        }}
        middle={{
          label: '报送和证据',
          children: opened ? (
            <SubmissionPane
              opened={opened}
              today={today}
              neighbours={{ ...queue, previousHref: hrefOf(queue.previousId), nextHref }}
            />
          ) : (
            <Nothing view={view} />
          ),
        }}
        right={
          opened
            ? {
                label: '审核意见',
                look: 'worktop',
                children: <DecisionPane {...opened} {...{ lastReturn, reviewerId, view, nextHref, today }} />,
              }
            : undefined
        }
      />
      <KeyBar keys={KEYS} note={`今天审过 ${counts.done} 份，还剩 ${counts.pending} 份`} />
      <Shortcuts />
      {decided && <DecidedFlash key={decided.submissionId} {...decided} view={view} message={flashOf(decided)} />}
      {undone && !decided && <Flash message="已撤销，这一份回到待审" />}
    </>
  );
}
