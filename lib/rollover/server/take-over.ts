import type { Actor } from '@/lib/access/actor';
import { type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { lockPlan, saveDuty, saveExpansion, saveSettled } from '@/lib/plan/server/plan-store';
import { applyProposals } from '@/lib/rollover/apply-proposals';
import type { Proposal } from '@/lib/rollover/propose';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getRollDesk } from './queries';

type Wanted = { planId: string; act: { what: string; dutyId: string | null } };

/**
 * 沿用上年: takes proposals into the plan: all that fill a gap of the new text, every one of a duty, or a single one. One
 * transaction and one event that says for each duty what stood before. Refuses `nothing-to-take-over`, `stale`.
 */
export async function takeOver(actor: Actor, { planId, act }: Wanted): Promise<{ message: string }> {
  const plan = await getEditablePlan(actor, planId);
  const { proposals } = await getRollDesk(actor, planId);
  const chosen = liveDuties(plan).flatMap((duty): { duty: Duty; taken: Proposal[] }[] => {
    const taken = (proposals.get(duty.id) ?? []).filter((one) => isWanted(one, duty, act));
    return taken.length > 0 ? [{ duty, taken }] : [];
  });
  if (chosen.length === 0) throw new AppError('nothing-to-take-over');
  const what = [...new Set(chosen.flatMap(({ taken }) => taken.map(({ kind }) => kind)))];
  const duties = chosen.map(({ duty, taken }) => ({
    dutyId: duty.id,
    from: taken[0]?.from.id,
    took: taken.map(({ kind }) => kind),
    before: {
      parties: duty.parties.map(({ name, role }) => `${role}:${name}`),
      deadline: duty.deadline,
      factKey: duty.factKey,
    },
  }));
  const event = { kind: 'rollover.taken-over', subject: { type: 'plan', id: planId }, data: { what, duties } } as const;
  await commit(actor, event, async (tx) => {
    await lockPlan(tx, planId);
    for (const { duty, taken } of chosen) await saveDuty(tx, applyProposals(duty, taken));
  });
  return { message: `沿用了 ${chosen.length} 条，还要在核对页逐条确认` };
}

function isWanted({ kind, fills }: Proposal, duty: Duty, { what, dutyId }: Wanted['act']): boolean {
  if (what === 'all') return fills;
  return duty.id === dutyId && (what === 'every' || what === kind);
}

/** Takes last year's bodies behind collective names (各级各部门) over, as far as they still exist. */
export async function takeScopes(
  actor: Actor,
  input: { planId: string; names: string[] },
): Promise<{ message: string }> {
  const plan = await getEditablePlan(actor, input.planId);
  const { scopes } = await getRollDesk(actor, input.planId);
  const chosen = scopes.filter(({ name }) => input.names.includes(name));
  if (chosen.length === 0) throw new AppError('nothing-to-take-over');
  const parties = plan.duties.flatMap((duty) => duty.parties.filter(({ collective }) => collective));
  const duties = chosen.map(({ name, bodyIds }) => ({ name, bodies: bodyIds.length }));
  const data = { what: chosen.map(({ name }) => name), duties };
  await commit(actor, { kind: 'rollover.taken-over', subject: { type: 'plan', id: plan.id }, data }, async (tx) => {
    await lockPlan(tx, plan.id);
    for (const scope of chosen) {
      await saveExpansion(tx, plan.id, { ...scope, takenOn: today() });
      await saveSettled(
        tx,
        parties.filter(({ name }) => name === scope.name).map(({ id }) => id),
      );
    }
  });
  return { message: `沿用了 ${chosen.length} 个统称的单位名单` };
}
