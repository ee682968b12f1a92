import type { Actor } from '@/lib/access/actor';
import { type Action, can } from '@/lib/access/can';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { AppError } from '@/lib/shared/app-error';
import { findLastChange } from './act-store';
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

/** A duty of the plan in the version the screen showed; throws `not-found`, or `stale` with who changed it and how. */
export async function getDuty(
  plan: CheckedPlan,
  { dutyId, version }: { dutyId: string; version: number },
): Promise<Duty> {
  const duty = plan.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new AppError('not-found');
  if (duty.version === version) return duty;
  const last = await findLastChange(dutyId);
  throw new AppError('stale', last ? { who: last.who, what: `做了“${last.label}”` } : undefined);
}
