import type { Actor } from '@/lib/access/actor';
import { can, reachOf } from '@/lib/access/can';
import type {
  AmendDesk,
  AmendmentNotice,
  BodyMove,
  BodyShareOfAmendment,
  EffectiveAmendment,
} from '@/lib/amendment/amendment-views';
import { countMoves } from '@/lib/amendment/body-changes';
import { type Effect, effectOf, type Problem, problemOf, scopeOf } from '@/lib/amendment/effect-of';
import { groupBy } from '@/lib/amendment/group-by';
import type { Body } from '@/lib/organisation/body';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { getPlan } from '@/lib/plan/server/queries';
import { prisma, readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { localDateOf } from '@/lib/shared/local-date';
import { isCounted } from '@/lib/task/obligation';
import { findDraft, listAmendmentLines } from './amendment-store';
import { type HeldRow, listHeld } from './held-store';
import { officeLists } from './office-lists';

/** Past amendments and the one being prepared, with what it would do to every body. Strangers get `not-found`. */
export async function getAmendDesk(actor: Actor, planId: string): Promise<AmendDesk> {
  const plan = await getPlan(actor, planId);
  if (plan.state === 'checking') throw new AppError('not-found');
  const [lines, draft, office, texts] = await Promise.all([
    listAmendmentLines(planId),
    can(actor, 'plan.amend') ? findDraft(planId) : null,
    officeLists(),
    listTexts(planId),
  ]);
  const { bodies } = office;
  const empty = { plan, lines, texts, draft, bodies, problems: new Map(), shares: [], closed: new Map() };
  if (!draft) return empty;
  const given = { plan, amendment: draft, ...office };
  const held = await listHeld(planId);
  const effects = effectOf(given, held);
  const scope = scopeOf(given);
  const problems = draft.changes.flatMap((change): [string, Problem][] => {
    const problem = problemOf(change, scope);
    return problem ? [[change.id, problem]] : [];
  });
  const closed = effects.map(
    ({ change, held: own }) => [change.id, own.filter(({ state }) => state === 'closed').length] as const,
  );
  return { ...empty, problems: new Map(problems), shares: sharesOf(effects, bodies, held), closed: new Map(closed) };
}

function listTexts(planId: string): Promise<AmendDesk['texts']> {
  return prisma.planText
    .findMany({
      where: { planId },
      orderBy: { number: 'asc' },
      select: { number: true, sourceName: true, replacedAt: true },
    })
    .then((rows) => rows.map(({ sourceName, ...row }) => ({ ...row, name: sourceName })));
}

/** A text the plan had before an amendment, for one who may read plans. */
export async function getOldText(
  actor: Actor,
  planId: string,
  number: number,
): Promise<{ plan: CheckedPlan; text: string; replacedAt: Date }> {
  const plan = await getPlan(actor, planId);
  const row = await prisma.planText.findUnique({
    where: { planId_number: { planId, number } },
    select: { sourceText: true, replacedAt: true },
  });
  if (!row) throw new AppError('not-found');
  return { plan, text: row.sourceText, replacedAt: row.replacedAt };
}

function sharesOf(
  effects: readonly Effect[],
  bodies: readonly Body[],
  held: readonly HeldRow[],
): BodyShareOfAmendment[] {
  const moves = effects.flatMap(({ change, moves: own }) =>
    own.map((move) => ({
      ...move,
      number: change.before?.taskNumber ?? null,
      text: (change.after ?? change.before)?.text ?? '',
      oldText: change.before && change.after ? change.before.text : null,
    })),
  );
  const byBody = groupBy(moves, ({ bodyId }) => bodyId);
  const live = groupBy(
    held.filter(({ state }) => isCounted(state)),
    ({ bodyId }) => bodyId,
  );
  const names = new Map(bodies.map(({ id, shortName }) => [id, shortName]));
  return [...byBody].map(([bodyId, own]) => {
    const touched = own.filter(({ before }) => before && isCounted(before.state)).length;
    return {
      bodyId,
      bodyName: names.get(bodyId) ?? '已撤并单位',
      moves: own,
      counts: countMoves(own),
      unchanged: (live.get(bodyId)?.length ?? 0) - touched,
    };
  });
}

const MOVES = `
  SELECT m.obligation_id AS "obligationId", m.kind, m.before, m.after, o.period, o.body_id AS "bodyId",
    b.short_name AS "bodyName", t.number,
    coalesce(c.after->>'text', c.before->>'text') AS text,
    CASE WHEN c.kind = 'changed' THEN c.before->>'text' END AS "oldText"
  FROM amendment_move m JOIN obligation o ON o.id = m.obligation_id JOIN task t ON t.id = o.task_id
  JOIN body b ON b.id = o.body_id JOIN amendment_change c ON c.id = m.change_id
  WHERE m.amendment_id = $1 AND ($2::text[] IS NULL OR o.body_id = ANY ($2))
  ORDER BY b.sort_order, b.id, t.number, o.period`;

export type StoredMove = BodyMove & { bodyId: string; bodyName: string };

/** What an amendment in effect did, to the bodies given or (null) to all. */
export function listMoves(amendmentId: string, bodyIds: readonly string[] | null): Promise<StoredMove[]> {
  return readRows<StoredMove>('amendment-moves', MOVES, [amendmentId, bodyIds]);
}

const NOTICES = `
  SELECT a.id AS "amendmentId", a.number, p.title AS "planTitle", m.kind, m.before, m.after
  FROM amendment_note n JOIN amendment a ON a.id = n.amendment_id JOIN plan p ON p.id = a.plan_id
  JOIN obligation o ON o.plan_id = p.id AND o.body_id = n.body_id
  JOIN amendment_move m ON m.amendment_id = a.id AND m.obligation_id = o.id
  WHERE n.body_id = ANY ($1) AND NOT n.opened ORDER BY a.effective_at, o.id`;

type NoticeRow = Omit<AmendmentNotice, 'counts'> & Pick<BodyMove, 'kind' | 'before' | 'after'>;

/** Amendments the actor's own bodies have not opened yet. */
export async function listNotices(actor: Actor): Promise<AmendmentNotice[]> {
  const reach = reachOf(actor, 'obligation.read');
  if (reach === 'city' || reach.length === 0) return [];
  const rows = await readRows<NoticeRow>('amendment-notices', NOTICES, [reach]);
  return [...groupBy(rows, ({ amendmentId }) => amendmentId).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { amendmentId, number, planTitle } = first;
    return [{ amendmentId, number, planTitle, counts: countMoves(own) }];
  });
}

export type OwnAmendment = EffectiveAmendment & { moves: StoredMove[] };

/** What an amendment in effect means for the actor's own bodies; `not-found` when it does not concern them. */
export async function getOwnAmendment(actor: Actor, amendmentId: string): Promise<OwnAmendment> {
  const reach = reachOf(actor, 'obligation.read');
  const bodyIds = reach === 'city' ? null : reach;
  const [amendment, moves] = await Promise.all([findEffective(amendmentId), listMoves(amendmentId, bodyIds)]);
  if (!amendment || moves.length === 0) throw new AppError('not-found');
  return { ...amendment, moves };
}

/** An amendment in effect with its plan; null when there is none. */
export async function findEffective(amendmentId: string): Promise<EffectiveAmendment | null> {
  const row = await prisma.amendment.findFirst({
    where: { id: amendmentId, state: 'effective' },
    select: {
      id: true,
      number: true,
      documentNumber: true,
      reason: true,
      effectiveAt: true,
      plan: { select: { id: true, title: true, year: true, documentNumber: true, issuer: true } },
    },
  });
  if (!row?.effectiveAt || row.number === null) return null;
  const { effectiveAt, number, ...rest } = row;
  return { ...rest, number, effectiveOn: localDateOf(effectiveAt) };
}
