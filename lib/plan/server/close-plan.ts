import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Closing } from '@/lib/plan/closing';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findClosing, saveClosed, saveReopened } from './close-store';

type Seen = { planId: string; version: number };

/** How the year stands, for one who may close it; strangers get `not-found`. */
export async function getClosing(actor: Actor, planId: string): Promise<Closing> {
  const closing = can(actor, 'plan.close') ? await findClosing(planId) : null;
  if (!closing) throw new AppError('not-found');
  return closing;
}

/**
 * 关闭: what is not done stays not done, and from now on nothing of the plan is written; the database sees to it. `version`
 * is the one the preview showed. Refuses `plan-closed`, `amendment-open`, `stale`.
 */
export async function closePlan(actor: Actor, { planId, version }: Seen): Promise<void> {
  const { plan, open, submitted, assessment, amendmentOpen } = await getClosing(actor, planId);
  if (plan.state === 'closed') throw new AppError('plan-closed');
  if (amendmentOpen) throw new AppError('amendment-open');
  if (plan.version !== version) throw new AppError('stale');
  const data = { open: open + submitted, unconfirmed: assessment === 'draft' };
  await commit(actor, { kind: 'plan.closed', subject: { type: 'plan', id: planId }, data }, (tx) =>
    saveClosed(tx, plan, now()),
  );
}

/** Opens a closed plan again, for a reason that stands in the trail. */
export async function reopenPlan(actor: Actor, { planId, version, reason }: Seen & { reason: string }): Promise<void> {
  const { plan } = await getClosing(actor, planId);
  if (plan.state !== 'closed' || plan.version !== version) throw new AppError('stale');
  await commit(actor, { kind: 'plan.reopened', subject: { type: 'plan', id: planId }, data: { reason } }, (tx) =>
    saveReopened(tx, plan),
  );
}
