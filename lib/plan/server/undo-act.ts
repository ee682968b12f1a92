import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findLastAct, findLaterAct, findOwnAct, restoreAct } from './act-store';
import { getEditablePlan } from './get-editable-plan';
import { lockPlan } from './plan-store';

type Input = { planId: string /** Left out: the actor's latest act that still stands. */; actId?: string };

/**
 * Takes back one of the actor's own acts on a plan in checking: every row it touched becomes what it was, versions only
 * move on. Gives the act in words. Refuses `nothing-to-undo`, and `changed-since` when a later act that still stands
 * touched the same duty, item or name.
 */
export async function undoAct(actor: Actor, { planId, actId }: Input): Promise<string> {
  const plan = await getEditablePlan(actor, planId);
  const id = actId ?? (await findLastAct(plan.id, actor.accountId));
  const act = id === null ? null : await findOwnAct(plan.id, id, actor.accountId);
  if (!act || act.undoneAt) throw new AppError('nothing-to-undo');
  await refuseWhenTouched(actor, act);
  const data = { act: act.kind, label: act.label };
  await commit(actor, { kind: 'plan.undone', subject: { type: 'plan', id: plan.id }, data }, async (tx) => {
    await lockPlan(tx, plan.id);
    await restoreAct(tx, act);
  });
  return act.label;
}

async function refuseWhenTouched(actor: Actor, act: { id: string; label: string }): Promise<void> {
  const later = await findLaterAct(act.id);
  if (!later) return;
  const who = later.accountId === actor.accountId ? '你' : later.by;
  throw new AppError('changed-since', { label: act.label, who, later: later.label });
}
