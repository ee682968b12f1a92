import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { attachEvidence, getOpenTarget } from './attach-evidence';
import { holdTarget, saveUse } from './evidence-store';

/** `reused`: the body had it already, under `title`. */
export type Added = { id: string; title: string; reused: boolean };

export type Place = { bodyId: string; attach: (tx: Tx, evidenceId: string) => Promise<void> };

/** Where new evidence goes: to an open obligation of the actor, or only into the library of the body they work for. */
export async function placeNew(actor: Actor, obligationId: string | undefined): Promise<Place> {
  if (!obligationId) return { bodyId: ownBody(actor), attach: async () => undefined };
  const target = await getOpenTarget(actor, obligationId);
  return {
    bodyId: target.bodyId,
    attach: async (tx, evidenceId) => {
      await holdTarget(tx, target);
      await saveUse(tx, target.id, evidenceId);
    },
  };
}

function ownBody({ body, ...actor }: Actor): string {
  if (!body || !can(actor, 'evidence.add', { bodyId: body.id })) throw new AppError('forbidden');
  return body.id;
}

export async function reuse(
  actor: Actor,
  { id, title }: { id: string; title: string },
  obligationId: string | undefined,
): Promise<Added> {
  if (obligationId) await attachEvidence(actor, { obligationId, evidenceId: [id] });
  return { id, title, reused: true };
}
