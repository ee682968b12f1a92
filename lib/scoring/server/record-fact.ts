import type { Actor } from '@/lib/access/actor';
import type { FactPlace } from '@/lib/scoring/assessment-schemas';
import { readFacts } from '@/lib/scoring/parse-facts';
import { readConfirmation, readFactForm } from '@/lib/scoring/read-fact-form';
import { confirmablesOf } from '@/lib/scoring/scheme';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import type { FormValues } from '@/lib/shared/form-state';
import { getDraftFor, writeFact } from './write-fact';

/** Records one fact of one body with its ground; a veto is a fact too, and needs no value but its ground, nor does what is counted need more than its number. */
export async function recordFact(actor: Actor, place: FactPlace, form: FormValues): Promise<void> {
  const { scheme } = await getDraftFor(actor, place);
  const confirmable = confirmablesOf(scheme).find(({ id }) => id === place.indicatorId);
  if (confirmable) return writeFact(actor, place, assertAccepted(readConfirmation(confirmable, form)));
  const indicator = scheme.indicators.find(({ id }) => id === place.indicatorId);
  if (!indicator) throw new AppError('not-found');
  const value = assertAccepted(readFactForm(indicator, form, { name: actor.displayName, ground: place.ground }));
  assertAccepted(readFacts({ indicators: { [indicator.id]: value } }, scheme));
  await writeFact(actor, place, value);
}
