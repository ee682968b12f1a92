import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { PlanNews } from '@/lib/plan/plan-news';
import { AppError } from '@/lib/shared/app-error';
import { isPlanOpen, lastActNumber, listChanges, listVisitors, saveVisit } from './visit-store';

/**
 * The page says now and then that it is still open, and where: gives who else is there and what they changed since
 * the act numbered `since`. The note that somebody is there goes out after a minute.
 */
export async function visitPlan(
  actor: Actor,
  { planId, dutyId, since }: { planId: string; dutyId: string | null; since: number },
): Promise<PlanNews> {
  if (!can(actor, 'plan.edit') || !(await isPlanOpen(planId))) throw new AppError('not-found');
  const at = await lastActNumber(planId);
  await saveVisit(planId, actor.accountId, dutyId);
  const [visitors, changes] = await Promise.all([
    listVisitors(planId, actor.accountId),
    listChanges(planId, since, actor.accountId),
  ]);
  return { at, visitors, changes };
}
