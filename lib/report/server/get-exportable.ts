import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { AppError } from '@/lib/shared/app-error';
import { findBodyTasks } from '@/lib/task/server/issue-store';

export type Share = NonNullable<Awaited<ReturnType<typeof findBodyTasks>>>;

/**
 * An issued plan of which the actor may take papers, for the whole city or one body with its share. A body's own people
 * reach their own body only; everything else is `not-found`.
 */
export async function getExportable(
  actor: Actor,
  planId: string,
  bodyId: string | null,
): Promise<{ plan: CheckedPlan; share: Share | null }> {
  const allowed = bodyId ? can(actor, 'paper.export', { bodyId }) : can(actor, 'paper.export');
  const plan = allowed ? await findPlan(planId) : null;
  if (plan?.state !== 'issued') throw new AppError('not-found');
  const share = bodyId ? await findBodyTasks(planId, bodyId) : null;
  if (bodyId && !share) throw new AppError('not-found');
  return { plan, share };
}
