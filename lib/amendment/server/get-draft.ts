import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Amendment } from '@/lib/amendment/amendment';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { AppError } from '@/lib/shared/app-error';
import { findAmendment } from './amendment-store';

/** A plan the actor may amend now: `not-found` for strangers, `forbidden` for readers, `plan-closed`, else `stale`. */
export async function getAmendablePlan(actor: Actor, planId: string): Promise<CheckedPlan> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  if (!can(actor, 'plan.amend')) throw new AppError('forbidden');
  if (plan.state === 'closed') throw new AppError('plan-closed');
  if (plan.state !== 'issued') throw new AppError('not-found');
  return plan;
}

/** The draft in the version the screen showed, with its plan; `stale` when either moved on. */
export async function getDraft(
  actor: Actor,
  { amendmentId, version }: { amendmentId: string; version: number },
): Promise<{ draft: Amendment; plan: CheckedPlan }> {
  const draft = can(actor, 'plan.read') ? await findAmendment(amendmentId) : null;
  if (!draft) throw new AppError('not-found');
  const plan = await getAmendablePlan(actor, draft.planId);
  if (draft.state !== 'draft' || draft.version !== version) throw new AppError('stale');
  return { draft, plan };
}
