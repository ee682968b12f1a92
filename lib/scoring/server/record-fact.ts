import type { Actor } from '@/lib/access/actor';
import type { FactPlace } from '@/lib/scoring/assessment-schemas';
import { readFacts } from '@/lib/scoring/parse-facts';
import { readFactForm } from '@/lib/scoring/read-fact-form';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import type { FormValues } from '@/lib/shared/form-state';
import { getDraftFor, writeFact } from './write-fact';

/** Records one fact of one body with its ground; a veto is a fact too, and needs no value but its ground. */
export async function recordFact(actor: Actor, place: FactPlace, form: FormValues): Promise<void> {
  const { scheme } = await getDraftFor(actor, place);
  if (scheme.veto.some(({ id }) => id === place.indicatorId)) return writeFact(actor, place, { veto: true });
  const indicator = scheme.indicators.find(({ id }) => id === place.indicatorId);
  if (!indicator) throw new AppError('not-found');
  const value = assertAccepted(readFactForm(indicator, form, { name: actor.displayName, ground: place.ground }));
  assertAccepted(readFacts({ indicators: { [indicator.id]: value } }, scheme));
  await writeFact(actor, place, value);
}
