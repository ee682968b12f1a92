import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { askable } from '@/lib/excuse/decide-excuse';
import type { Excuse, ExcuseDesk, ExcuseLine } from '@/lib/excuse/excuse';
import { prisma } from '@/lib/server/db';
import type { Excuse as Row } from '@/lib/server/prisma/client';
import { AppError } from '@/lib/shared/app-error';
import { dayOfColumn } from '@/lib/shared/date-column';
import { findHeld } from './excuse-store';

const excuseOf = (row: Row): Excuse => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  reason: row.reason,
  oldDueOn: dayOfColumn(row.oldDueOn),
  newDueOn: dayOfColumn(row.newDueOn),
  askedByName: row.askedByName,
  askedAt: row.askedAt,
  answer: row.answer,
  decidedByName: row.decidedByName,
  decidedAt: row.decidedAt,
  reversal: row.reversal,
  reversedByName: row.reversedByName,
  version: row.version,
});

/** The requests of one obligation and what its department may ask now; null for strangers. */
export async function findExcuses(actor: Actor, obligationId: string): Promise<ExcuseDesk | null> {
  const found = await findHeld(actor, obligationId);
  if (!found) return null;
  const { excuses } = found;
  const mayReport = !found.isOver && can(actor, 'obligation.report', { bodyId: found.bodyId });
  const waits = excuses.some(({ state }) => state === 'open');
  return { obligationId, excuses, mayAsk: mayReport && !waits ? askable(found.held) : [], mayWithdraw: mayReport };
}

export const EXCUSE_PAGE = 30;
export type ExcuseView = 'open' | 'decided';

const DECIDED = { in: ['granted', 'refused', 'reversed'] } satisfies { in: Row['state'][] };
// What a closed plan left open can be decided no more.
const OPEN = { state: 'open', obligation: { plan: { state: 'issued' } } } as const;
const whereOf = (view: ExcuseView) => (view === 'open' ? OPEN : { state: DECIDED });

/** The requests the office has to decide, oldest first, or has decided, newest first; AppError `not-found` for strangers. */
export async function listExcuses(actor: Actor, view: ExcuseView, page: number): Promise<ExcuseLine[]> {
  if (!can(actor, 'obligation.read')) throw new AppError('not-found');
  const rows = await prisma.excuse.findMany({
    where: whereOf(view),
    orderBy: view === 'open' ? [{ askedAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * EXCUSE_PAGE,
    take: EXCUSE_PAGE,
    include: {
      obligation: {
        select: {
          period: true,
          state: true,
          dueOn: true,
          body: { select: { shortName: true } },
          plan: { select: { title: true } },
          task: { select: { text: true, anchor: true, number: true } },
        },
      },
    },
  });
  return rows.map(({ obligation: { body, plan, task, period, state, dueOn }, ...row }) => ({
    ...excuseOf(row),
    obligationId: row.obligationId,
    bodyName: body.shortName,
    taskText: task.text,
    anchor: task.anchor,
    number: task.number,
    planTitle: plan.title,
    period,
    obligationState: state,
    dueOn: dayOfColumn(dueOn),
  }));
}

/** How many requests there are under each view; AppError `not-found` for strangers. */
export async function countExcuses(actor: Actor): Promise<Record<ExcuseView, number>> {
  if (!can(actor, 'obligation.read')) throw new AppError('not-found');
  const [open, decided] = await Promise.all([
    prisma.excuse.count({ where: whereOf('open') }),
    prisma.excuse.count({ where: whereOf('decided') }),
  ]);
  return { open, decided };
}

/** How many requests wait for the office's decision; 0 for anyone who does not decide them. */
export async function countOpenExcuses(actor: Actor): Promise<number> {
  return can(actor, 'excuse.decide') ? prisma.excuse.count({ where: OPEN }) : 0;
}
