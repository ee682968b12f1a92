import type { Actor } from '@/lib/access/actor';
import type { Body } from '@/lib/organisation/body';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import { type CheckedPlan, type Expansion, liveDuties } from '@/lib/plan/checked-plan';
import { bodyFinder } from '@/lib/plan/draft-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { getPlan } from '@/lib/plan/server/queries';
import { groupDuties } from '@/lib/rollover/group-duties';
import { type Proposal, proposalsOf } from '@/lib/rollover/propose';
import type { Rollover } from '@/lib/rollover/rollover';
import { today } from '@/lib/server/clock';
import { type EarlierPlan, findRollover, listEarlierPlans } from './rollover-store';

export type RollDesk = {
  plan: CheckedPlan;
  earlier: EarlierPlan[];
  rollover: Rollover | null;
  /** By duty; empty once the plan is issued, since then nothing is taken over any more. */
  proposals: Map<string, Proposal[]>;
  /** Collective names of the new plan not settled yet, as last year's plan settled them. */
  scopes: Expansion[];
  bodies: Body[];
};

/** A plan laid against last year's, with what could be taken over. Strangers get `not-found`. */
export async function getRollDesk(actor: Actor, planId: string): Promise<RollDesk> {
  const plan = await getPlan(actor, planId);
  const [earlier, rollover, bodies, aliases] = await Promise.all([
    listEarlierPlans(plan.year),
    findWhole(plan),
    listBodies(today()),
    listAliases(),
  ]);
  const empty = { plan, earlier, rollover, bodies, proposals: new Map<string, Proposal[]>(), scopes: [] };
  if (!rollover || plan.state !== 'checking') return empty;
  const find = bodyFinder(bodies, aliases);
  const years = plan.year - rollover.previous.year;
  const all = rollover.groups.flatMap((group) => proposalsOf(group, { bodies, find, years }));
  const proposals = new Map<string, Proposal[]>();
  for (const one of all) proposals.set(one.duty.id, [...(proposals.get(one.duty.id) ?? []), one]);
  return { ...empty, proposals, scopes: openScopes(plan, rollover.previous, bodies) };
}

async function findWhole(plan: CheckedPlan): Promise<Rollover | null> {
  const stored = await findRollover(plan.id);
  const previous = stored && (await findPlan(stored.previousPlanId));
  if (!stored || !previous) return null;
  const groups = groupDuties(liveDuties(plan), liveDuties(previous), stored.links);
  return { plan, previous, version: stored.version, links: stored.links, groups };
}

/** Last year's settled collectives that the new plan names and has not settled; bodies that are gone are left out. */
function openScopes(plan: CheckedPlan, previous: CheckedPlan, bodies: readonly Body[]): Expansion[] {
  const valid = new Set(bodies.map(({ id }) => id));
  const settled = new Set(plan.expansions.map(({ name }) => name));
  const named = liveDuties(plan).flatMap(({ parties }) => parties.filter(({ collective }) => collective));
  const names = new Set(named.map(({ name }) => name).filter((name) => !settled.has(name)));
  return previous.expansions
    .filter(({ name }) => names.has(name))
    .map(({ name, bodyIds }) => ({ name, bodyIds: bodyIds.filter((id) => valid.has(id)) }));
}
