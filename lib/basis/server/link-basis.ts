import type { Actor } from '@/lib/access/actor';
import type { BasisAct } from '@/lib/basis/basis-schemas';
import { suggestBasis } from '@/lib/basis/suggest-basis';
import { liveDuties } from '@/lib/plan/checked-plan';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import {
  deleteWaiver,
  findUsedClause,
  hasDuty,
  listUpstream,
  listVerdicts,
  saveNewLinks,
  saveVerdict,
  saveWaiver,
} from './basis-store';
import { getBasisPlan } from './get-basis-plan';

const subjectOf = (id: string) => ({ type: 'plan', id }) as const;

/** The office's word on a duty and an upstream clause: it answers it, or it does not and is not proposed again. */
export async function speakOnPair(actor: Actor, { planId, dutyId, act }: BasisAct): Promise<void> {
  await getBasisPlan(actor, planId);
  const [clause, isOwn] = await Promise.all([findUsedClause(planId, act.clauseId), hasDuty(planId, dutyId)]);
  if (!clause || !isOwn) throw new AppError('not-found');
  const kind = act.verdict === 'linked' ? 'basis.linked' : 'basis.refused';
  await commit(actor, { kind, subject: subjectOf(planId), data: { links: 1 } }, (tx) =>
    saveVerdict(tx, { dutyId, ...act }, { byName: actor.displayName, at: now() }),
  );
}

/** Links every pair that is 很像; gives how many. Refuses `nothing-alike`. */
export async function linkAllAlike(actor: Actor, { planId }: { planId: string }): Promise<number> {
  const plan = await getBasisPlan(actor, planId);
  const [documents, verdicts] = await Promise.all([listUpstream(planId), listVerdicts(planId)]);
  const clauses = documents.flatMap((document) => document.clauses);
  const pairs = suggestBasis(liveDuties(plan), clauses, verdicts).filter(({ likeness }) => likeness === 'very');
  if (pairs.length === 0) throw new AppError('nothing-alike');
  const links = pairs.length;
  await commit(actor, { kind: 'basis.linked', subject: subjectOf(planId), data: { links } }, async (tx) => {
    const saved = await saveNewLinks(tx, pairs, { byName: actor.displayName, at: now() });
    // Somebody spoke on one of them meanwhile: the event must name the number that was linked.
    if (saved !== links) throw new AppError('stale');
  });
  return links;
}

/** 本级不适用, with the reason; the clause no longer counts as missing. */
export async function waiveClause(
  actor: Actor,
  { planId, clauseId, reason }: { planId: string; clauseId: string; reason: string },
): Promise<void> {
  await getBasisPlan(actor, planId);
  const clause = await findUsedClause(planId, clauseId);
  if (!clause) throw new AppError('not-found');
  const data = { anchor: clause.anchor, reason };
  await commit(actor, { kind: 'basis.waived', subject: subjectOf(planId), data }, (tx) =>
    saveWaiver(tx, { planId, clauseId }, { reason, byName: actor.displayName, at: now() }),
  );
}

/** Takes 本级不适用 back. */
export async function unwaiveClause(
  actor: Actor,
  { planId, clauseId }: { planId: string; clauseId: string },
): Promise<void> {
  await getBasisPlan(actor, planId);
  const clause = await findUsedClause(planId, clauseId);
  if (!clause) throw new AppError('not-found');
  const data = { anchor: clause.anchor };
  await commit(actor, { kind: 'basis.unwaived', subject: subjectOf(planId), data }, (tx) =>
    deleteWaiver(tx, { planId, clauseId }),
  );
}
