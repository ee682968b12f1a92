import type { Amendment, AmendmentLine, Change } from '@/lib/amendment/amendment';
import type { Duty, PlanItem } from '@/lib/plan/checked-plan';
import { prisma, readRows } from '@/lib/server/db';
import { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

const WHOLE = { changes: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } } satisfies Prisma.AmendmentInclude;
type Row = Prisma.AmendmentGetPayload<{ include: typeof WHOLE }>;

function amendmentOf({ changes, items, ...row }: Row): Amendment {
  return {
    ...row,
    items: items as PlanItem[] | null,
    changes: changes.map(({ before, after, id, ordinal, kind, reason, checked, redo }) => ({
      id,
      ordinal,
      kind,
      reason,
      checked,
      redo,
      before: before as Duty | null,
      after: after as Duty | null,
    })),
  };
}

/** An amendment with all its changes; null when there is none. */
export async function findAmendment(id: string): Promise<Amendment | null> {
  const row = await prisma.amendment.findUnique({ where: { id }, include: WHOLE });
  return row && amendmentOf(row);
}

/** The one that is being prepared for a plan. */
export async function findDraft(planId: string): Promise<Amendment | null> {
  const row = await prisma.amendment.findFirst({ where: { planId, state: 'draft' }, include: WHOLE });
  return row && amendmentOf(row);
}

const LINES = `
  SELECT a.id, a.number, a.state, a.document_number AS "documentNumber", a.reason, a.effective_at AS "effectiveAt",
    a.started_by_name AS "startedByName", count(c.id) FILTER (WHERE c.kind = 'changed') AS changed,
    count(c.id) FILTER (WHERE c.kind = 'added') AS added, count(c.id) FILTER (WHERE c.kind = 'dropped') AS dropped
  FROM amendment a LEFT JOIN amendment_change c ON c.amendment_id = a.id
  WHERE a.plan_id = $1 AND a.state <> 'withdrawn' GROUP BY a.id ORDER BY a.started_at DESC LIMIT 100`;

/** The amendments of a plan, the newest first; withdrawn ones left out. */
export function listAmendmentLines(planId: string): Promise<AmendmentLine[]> {
  return readRows<AmendmentLine>('amendment-lines', LINES, [planId]);
}

const jsonOf = (value: Duty | PlanItem[] | null) =>
  value === null ? Prisma.DbNull : (value as unknown as Prisma.InputJsonValue);

const changeData = (amendmentId: string, { before, after, ...change }: Change) => ({
  ...change,
  amendmentId,
  // A duty that is added exists only once the amendment is in effect.
  dutyId: before?.id ?? null,
  before: jsonOf(before),
  after: jsonOf(after),
});

/** Throws Prisma's unique violation when another amendment of the plan is being prepared. */
export async function saveNewAmendment(tx: Tx, { changes, items, ...amendment }: Amendment): Promise<void> {
  await tx.amendment.create({ data: { ...amendment, items: jsonOf(items) } });
  await tx.amendmentChange.createMany({ data: changes.map((change) => changeData(amendment.id, change)) });
}

/** First write of everything done to a draft; AppError `stale` when somebody was faster. */
export async function lockDraft(tx: Tx, { id, version }: Pick<Amendment, 'id' | 'version'>): Promise<void> {
  const where = { id, version, state: 'draft' } as const;
  const { count } = await tx.amendment.updateMany({ where, data: { version: { increment: 1 } } });
  if (count === 0) throw new AppError('stale');
}

/** Puts changes in the place of those with the same id, and takes others out. */
export async function saveChanges(
  tx: Tx,
  amendmentId: string,
  { put, remove }: { put: readonly Change[]; remove: readonly string[] },
): Promise<void> {
  const ids = [...remove, ...put.map(({ id }) => id)];
  await tx.amendmentChange.deleteMany({ where: { amendmentId, id: { in: ids } } });
  await tx.amendmentChange.createMany({ data: put.map((change) => changeData(amendmentId, change)) });
}

export async function saveWithdrawn(tx: Tx, draft: Pick<Amendment, 'id' | 'version'>): Promise<void> {
  await lockDraft(tx, draft);
  await tx.amendment.update({ where: { id: draft.id }, data: { state: 'withdrawn' } });
}
