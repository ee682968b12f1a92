import { isCollectiveName } from '@/lib/organisation/collective';
import { foldText } from '@/lib/organisation/fold-text';
import { newId } from '@/lib/shared/new-id';
import type { Party } from './checked-plan';
import type { FindBody } from './draft-plan';

/** One line of the form: an existing party (`id`) or a new one. An empty name takes the party out. */
export type PartyLine = { id: string | null; name: string; role: Party['role'] };

/**
 * The parties of a duty after the form. A line whose name is unchanged keeps its place in the source and what was
 * settled about it; a new name is looked up in the directory and, if unknown, waits for a person like any other.
 */
export function reviseParties(before: readonly Party[], lines: readonly PartyLine[], find: FindBody): Party[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const name = line.name.trim();
    if (name === '' || seen.has(name)) return [];
    seen.add(name);
    const kept = before.find((party) => party.id === line.id && party.name === name);
    return [kept ? { ...kept, role: line.role } : newParty(name, line.role, find)];
  });
}

/** A party written by hand: no place in the source. */
export function newParty(name: string, role: Party['role'], find: FindBody): Party {
  const bodyId = find(name);
  const collective = bodyId === null && isCollectiveName(foldText(name));
  return { id: newId(), name, role, start: null, end: null, collective, openList: false, settled: false, bodyId };
}
