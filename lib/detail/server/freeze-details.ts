import { proposeDetail } from '@/lib/detail/propose-detail';
import { type CheckedPlan, liveDuties } from '@/lib/plan/checked-plan';
import type { Tx } from '@/lib/server/unit-of-work';
import { listDetails, saveNewDetails } from './detail-store';

/** With the issue: what the words suggest is stored for every duty of which the office wrote nothing. */
export async function freezeDetails(tx: Tx, plan: CheckedPlan): Promise<void> {
  const stored = await listDetails(plan.id, tx);
  const open = liveDuties(plan).filter(({ id }) => !stored.has(id));
  await saveNewDetails(tx, new Map(open.map((duty) => [duty.id, proposeDetail(duty, plan)])));
}
