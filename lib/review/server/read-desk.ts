import type { Actor } from '@/lib/access/actor';
import { parseView } from '@/lib/review/review-schemas';
import { now, today } from '@/lib/server/clock';
import { isWithinUndo } from '@/lib/task/undo-window';
import { findOwnDecision, getSubmissionForReview } from './queries';
import { countQueue, listQueue, QUEUE_PAGE } from './queue-store';

type Query = Record<string, string | string[] | undefined>;

const whole = (value: unknown, max: number): number | null =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) && Number(value) <= max ? Number(value) : null;

/**
 * Everything on the reviewer's desk: the list, its counts, the open submission (or none) and the decision just made.
 * `view`, `page`, `reason` (number of a template) and `done` come from the address. Throws `not-found`.
 */
export async function readDesk(actor: Actor, submissionId: string | null, query: Query) {
  const view = parseView(query.view);
  const page = whole(query.page, 999_999);
  const done = typeof query.done === 'string' ? query.done : null;
  const [queue, counts, opened, decision] = await Promise.all([
    listQueue(actor, view, { at: submissionId, page: page || null }),
    countQueue(actor),
    submissionId ? getSubmissionForReview(actor, submissionId) : null,
    done ? findOwnDecision(actor, done) : null,
  ]);
  return {
    view,
    queue: { ...queue, pageCount: Math.ceil(queue.total / QUEUE_PAGE) },
    counts,
    today: today(),
    reviewerId: actor.accountId,
    opened: opened && { ...opened, template: whole(query.reason, 99) },
    decided:
      decision && done ? { ...decision, submissionId: done, undoable: isWithinUndo(decision.decidedAt, now()) } : null,
    undone: typeof query.undone === 'string' && query.undone === submissionId,
  };
}
