import type { Actor } from '@/lib/access/actor';
import { type Action, can } from '@/lib/access/can';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { AppError } from '@/lib/shared/app-error';
import { findPlan } from './plan-store';

/**
 * The plan an actor may correct (or issue) now. A stranger learns nothing (`not-found`), a reader may not
 * (`forbidden`), and an issued plan is frozen (`plan-issued`, `plan-closed`).
 */
export async function getEditablePlan(
  actor: Actor,
  planId: string,
  action: Action = 'plan.edit',
): Promise<CheckedPlan> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  if (!can(actor, action)) throw new AppError('forbidden');
  if (plan.state === 'closed') throw new AppError('plan-closed');
  if (plan.state !== 'checking') throw new AppError('plan-issued');
  return plan;
}

/** A duty of the plan in the version the screen showed; throws `not-found` or `stale`. */
export function getDuty(plan: CheckedPlan, { dutyId, version }: { dutyId: string; version: number }): Duty {
  const duty = plan.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new AppError('not-found');
  if (duty.version !== version) throw new AppError('stale');
  return duty;
}
