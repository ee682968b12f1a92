import type { Actor } from '@/lib/access/actor';
import type { FactPlace } from '@/lib/scoring/assessment-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { deleteFact, lockDraft } from './assessment-store';
import { getDraftFor, staleFact } from './write-fact';

/** Takes a recorded fact back, with the reason; the indicator is then counted again, or unknown. The event stays. */
export async function clearFact(actor: Actor, { version, ground, ...key }: FactPlace): Promise<void> {
  await getDraftFor(actor, { version, ground, ...key });
  const { assessmentId, bodyId, indicatorId } = key;
  const subject = { type: 'assessment', id: assessmentId } as const;
  const data = { bodyId, indicatorId, ground };
  await commit(actor, { kind: 'assessment.fact-cleared', subject, data }, async (tx) => {
    await lockDraft(tx, assessmentId);
    if (!(await deleteFact(tx, { assessmentId, bodyId, indicatorId }, version))) throw await staleFact(key);
  });
}
