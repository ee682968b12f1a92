import type { Body } from '@/lib/organisation/body';
import type { Clause } from './consultation';
import type { OpenConsultation } from './consultation-schemas';

/** The bodies the draft gives something to do, in the directory's order. */
export function namedBodies(bodies: readonly Body[], outline: readonly Clause[]): string[] {
  const named = new Set(outline.flatMap(({ duties }) => duties.flatMap(({ bodyIds }) => bodyIds)));
  return bodies.filter(({ id }) => named.has(id)).map(({ id }) => id);
}

/** Whom a form asks: bodies by themselves, whole kinds, and those the draft names; each once, only bodies that exist. */
export function chosenBodies(
  { bodyIds, groups }: Pick<OpenConsultation, 'bodyIds' | 'groups'>,
  bodies: readonly Body[],
  outline: readonly Clause[],
): string[] {
  const chosen = new Set([...bodyIds, ...(groups.includes('named') ? namedBodies(bodies, outline) : [])]);
  return bodies.filter(({ id, kind }) => chosen.has(id) || groups.includes(kind)).map(({ id }) => id);
}
