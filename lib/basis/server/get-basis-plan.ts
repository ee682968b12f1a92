import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { AppError } from '@/lib/shared/app-error';

/**
 * The plan whose basis the actor may change. An issued plan too: what it answers is a note beside its tasks and changes
 * none of them.
 */
export async function getBasisPlan(actor: Actor, planId: string): Promise<CheckedPlan> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  if (plan.state === 'closed') throw new AppError('plan-closed');
  return plan;
}
