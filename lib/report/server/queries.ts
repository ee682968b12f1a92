import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { findLatestPlanOf } from './year-store';

/** The plan of the year for the actor's own body, and that body; null for others and before the first issue. */
export async function findOwnPlan({ body, roles }: Actor): Promise<{ planId: string; bodyId: string } | null> {
  if (!body || !can({ roles }, 'paper.export', { bodyId: body.id })) return null;
  const planId = await findLatestPlanOf(body.id);
  return planId === null ? null : { planId, bodyId: body.id };
}
