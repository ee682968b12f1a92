import type { Actor } from '@/lib/access/actor';
import { liveDuties } from '@/lib/plan/checked-plan';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { findLinks } from '@/lib/rollover/find-links';
import type { DutyLink } from '@/lib/rollover/rollover';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findRollover, listEarlierPlans, saveCompared, saveLinksOf } from './rollover-store';

/**
 * Lays a plan in checking against an earlier one (the newest unless told) and finds which duty goes back to which. What a
 * person said about a duty stays when the same two plans are compared again. Gives the number of links. Refuses
 * `no-earlier-plan`, `plan-issued`.
 */
export async function comparePlans(actor: Actor, input: { planId: string; previousPlanId: string }): Promise<number> {
  const plan = await getEditablePlan(actor, input.planId);
  const earlier = await listEarlierPlans(plan.year);
  const chosen = earlier.find(({ id }) => id === input.previousPlanId) ?? earlier[0];
  const previous = chosen && (await findPlan(chosen.id));
  if (!previous) throw new AppError('no-earlier-plan');
  const before = await findRollover(plan.id);
  const said = before?.previousPlanId === previous.id ? before.links.filter(({ byHand }) => byHand) : [];
  const links = withWord(said, findLinks(liveDuties(plan), liveDuties(previous)));
  const data = { previousPlanId: previous.id, links: links.length };
  await commit(actor, { kind: 'rollover.compared', subject: { type: 'plan', id: plan.id }, data }, (tx) =>
    saveCompared(tx, plan.id, previous.id, links),
  );
  return links.length;
}

function withWord(said: readonly DutyLink[], found: readonly DutyLink[]): DutyLink[] {
  const settled = new Set(said.map(({ dutyId }) => dutyId));
  return [...said, ...found.filter(({ dutyId }) => !settled.has(dutyId))];
}

type Correction = { planId: string; version: number; dutyId: string; previous: string[] };

/** The office's word on where a duty comes from: none, one, or several of last year's. */
export async function correctLinks(actor: Actor, { previous, ...seen }: Correction): Promise<void> {
  const plan = await getEditablePlan(actor, seen.planId);
  const stored = await findRollover(plan.id);
  const before = stored && (await findPlan(stored.previousPlanId));
  const ids = [...new Set(previous.filter((id) => id !== ''))];
  const known = ids.every((id) => before?.duties.some((duty) => duty.id === id));
  if (!known || !plan.duties.some(({ id }) => id === seen.dutyId)) throw new AppError('not-found');
  const data = { dutyId: seen.dutyId, previous: ids };
  await commit(actor, { kind: 'rollover.corrected', subject: { type: 'plan', id: plan.id }, data }, (tx) =>
    saveLinksOf(tx, seen, ids),
  );
}
