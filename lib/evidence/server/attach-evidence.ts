import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { decideTransition } from '@/lib/task/transition';
import {
  type EvidenceTarget,
  getOwnEvidence,
  getTarget,
  holdTarget,
  isAttached,
  removeUse,
  saveUse,
} from './evidence-store';

/** Evidence moves only while a report can still be sent; AppError `wrong-state` afterwards. */
export async function getOpenTarget(actor: Actor, obligationId: string): Promise<EvidenceTarget> {
  const target = await getTarget(actor, obligationId);
  assertAccepted(decideTransition(target.state, 'submit'));
  return target;
}

/** Puts evidence of the body to one of its open obligations (S125: entered once, used many times). Twice is once. */
export async function attachEvidence(
  actor: Actor,
  { obligationId, evidenceId: ids }: { obligationId: string; evidenceId: string[] },
): Promise<number> {
  for (const id of ids) await attachOne(actor, obligationId, id);
  return ids.length;
}

async function attachOne(actor: Actor, obligationId: string, evidenceId: string): Promise<void> {
  const target = await getOpenTarget(actor, obligationId);
  const { bodyId, title } = await getOwnEvidence(actor, evidenceId);
  if (bodyId !== target.bodyId) throw new AppError('not-found');
  if (await isAttached(obligationId, evidenceId)) return;
  const subject = { type: 'evidence', id: evidenceId } as const;
  await commit(actor, { kind: 'evidence.attached', subject, data: { obligationId, title } }, async (tx) => {
    await holdTarget(tx, target);
    await saveUse(tx, obligationId, evidenceId);
  });
}

/** Takes evidence off an open obligation; it stays in the body's library and in every report already sent. */
export async function detachEvidence(
  actor: Actor,
  { obligationId, evidenceId }: { obligationId: string; evidenceId: string },
): Promise<void> {
  const target = await getOpenTarget(actor, obligationId);
  if (!(await isAttached(obligationId, evidenceId))) return;
  const { title } = await getOwnEvidence(actor, evidenceId);
  const subject = { type: 'evidence', id: evidenceId } as const;
  await commit(actor, { kind: 'evidence.detached', subject, data: { obligationId, title } }, async (tx) => {
    await holdTarget(tx, target);
    await removeUse(tx, obligationId, evidenceId);
  });
}
