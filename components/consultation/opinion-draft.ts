import { clauseTargets } from '@/lib/consultation/clause-targets';
import { type Clause, type Consultation, type Opinion, placeOf } from '@/lib/consultation/consultation';
import type { OpinionDraft } from './opinion-form';

type Query = Record<string, string | string[] | undefined>;
type Given = { round: Consultation; opinions: readonly Opinion[]; query: Query; freshId: string; accountId: string };

const one = (query: Query, name: string): string => (typeof query[name] === 'string' ? query[name] : '');
const placeValue = (clause: number | null, { start, end }: Pick<Opinion, 'start' | 'end'>) =>
  `${clause ?? ''}:${start}:${end}`;
const NEW = { version: 0, kind: 'amend', wording: '', reason: '' } as const;

/** The form as the address asks for it: about a clause, about words selected in it, or an own opinion to change. */
export function opinionDraft({ round, opinions, query, freshId, accountId }: Given): OpinionDraft {
  const edited = opinions.find(({ id }) => id === one(query, 'edit'));
  const asked = /^\d+$/.test(one(query, 'clause')) ? Number(one(query, 'clause')) : null;
  const wanted = edited ? edited.clause : asked;
  const clause = round.outline.find(({ ordinal }) => ordinal === wanted) ?? null;
  const picked = edited ?? { start: Number(one(query, 'start')), end: Number(one(query, 'end')) };
  const places = placesFor(round, clause, picked);
  const ordinal = clause?.ordinal ?? null;
  const { version, kind, wording, reason } = edited ?? NEW;
  return {
    consultationId: round.id,
    opinionId: edited?.id ?? freshId,
    version,
    storageKey: opinionStorageKey(accountId, round.id, edited?.id ?? String(ordinal ?? 'all')),
    clauseName: placeOf(round.outline, ordinal, true),
    places: places.options,
    initial: { place: places.chosen, kind, wording, reason },
  };
}

/** What the form may be about: the clause and its sentences, and first the words that were picked if they are neither. */
function placesFor(round: Consultation, clause: Clause | null, picked: Pick<Opinion, 'start' | 'end'>) {
  if (!clause) {
    const whole = placeValue(null, { start: 0, end: round.sourceText.length });
    return { chosen: whole, options: [{ value: whole, label: '整份稿子' }] };
  }
  const options = clauseTargets(round, clause).map((target) => ({
    value: placeValue(clause.ordinal, target),
    label: target.label,
  }));
  if (!(picked.end > picked.start)) return { chosen: options[0]?.value ?? '', options };
  const chosen = placeValue(clause.ordinal, picked);
  if (options.some(({ value }) => value === chosen)) return { chosen, options };
  const words = round.sourceText.slice(picked.start, picked.end).replace(/\s+/g, '');
  return { chosen, options: [{ value: chosen, label: `“${words}”` }, ...options] };
}

/** Where the browser keeps what is typed about a place (`all` for the whole draft) or into a changed opinion. */
export const opinionStorageKey = (accountId: string, consultationId: string, place: string): string =>
  `yaodian:${accountId}:opinion:${consultationId}:${place}`;
