import { EVENT_KINDS, type EventKind } from './domain-event';

export type TrailFilter = { kind: EventKind | null; account: string | null; before: number | null };

const one = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** The filter an address asks for; what is not understood is left out rather than refused. */
export function parseTrailFilter(query: Record<string, unknown>): TrailFilter {
  const before = one(query.before);
  return {
    kind: EVENT_KINDS.find((kind) => kind === query.kind) ?? null,
    account: one(query.account)?.slice(0, 64).replaceAll('\u0000', '') ?? null,
    before: before && /^\d{1,15}$/.test(before) ? Number(before) : null,
  };
}

/** The address of a filtered page of the trail. */
export function trailAddress({ kind, account, before }: Partial<TrailFilter>): string {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (account) query.set('account', account);
  if (before) query.set('before', String(before));
  return query.size > 0 ? `/trail?${query}` : '/trail';
}
