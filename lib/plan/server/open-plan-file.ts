import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { PlanFile } from '@/lib/plan/plan-file';
import { openStored } from '@/lib/server/storage';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findPlanFile } from './plan-file-store';

/** A plan's original file for those who read plans, with a line in the trail; AppError `not-found` for all others. */
export async function openPlanFile(
  actor: Actor,
  planId: string,
  fileId: string,
): Promise<PlanFile & { bytes: ReadableStream<Uint8Array> }> {
  const file = can(actor, 'plan.read') ? await findPlanFile(planId, fileId) : null;
  if (!file) throw new AppError('not-found');
  const bytes = await openStored(file.sha256, file.size);
  const subject = { type: 'file', id: fileId } as const;
  await commit(actor, { kind: 'file.downloaded', subject, data: { name: file.name } }, async () => undefined);
  return { ...file, bytes };
}
