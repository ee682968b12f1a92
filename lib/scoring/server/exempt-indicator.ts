import type { Actor } from '@/lib/access/actor';
import type { FactPlace } from '@/lib/scoring/assessment-schemas';
import { AppError } from '@/lib/shared/app-error';
import { getDraftFor, writeFact } from './write-fact';

/** Decides that an indicator does not apply to one body; the ground is the reason, the actor answers for it. */
export async function exemptIndicator(actor: Actor, place: FactPlace): Promise<void> {
  const { scheme } = await getDraftFor(actor, place);
  if (!scheme.indicators.some(({ id }) => id === place.indicatorId)) throw new AppError('not-found');
  await writeFact(actor, place, { notApplicable: place.ground, approvedBy: actor.displayName });
}
