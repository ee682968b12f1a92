import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { proposeDetail } from '@/lib/detail/propose-detail';
import { findPlan } from '@/lib/plan/server/plan-store';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findDetail, saveNewDetails, saveSupervised } from './detail-store';

/**
 * Puts a duty on the list of 市政府重点督办事项 or takes it off (S57), while the plan is checked and during its year: what
 * is supervised is decided as the year goes.
 */
export async function superviseDuty(
  actor: Actor,
  { planId, dutyId, on }: { planId: string; dutyId: string; on: boolean },
): Promise<void> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  const duty = plan?.duties.find(({ id }) => id === dutyId);
  if (!plan || !duty) throw new AppError('not-found');
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  const stored = await findDetail(dutyId);
  const event = {
    kind: 'detail.supervised',
    subject: { type: 'duty', id: dutyId },
    data: { on, text: duty.text },
  } as const;
  await commit(actor, event, async (tx) => {
    if (!stored) await saveNewDetails(tx, new Map([[dutyId, proposeDetail(duty, plan)]]));
    await saveSupervised(tx, dutyId, on);
  });
}
