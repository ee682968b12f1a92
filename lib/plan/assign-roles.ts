import { isCollectiveName } from '@/lib/organisation/collective';
import type { ParsedParty, PartyRole } from './parsed-plan';
import { impliedPrefix, type ListedName, ownPrefix } from './party-list';
import type { ReadingContext } from './reading-context';
import type { Source } from './source';

/** Names that share one verb or label. */
export type Group = { names: ListedName[]; role: PartyRole; ownObligation: boolean };

type Assigned = { parties: ParsedParty[]; sure: boolean; byPosition: boolean };

/**
 * The roles by GOLD conventions: beside a lead everybody else is `co`, and a body that 落实 or is 责任单位 keeps its own
 * obligation; a mark at the name itself (市工商联（牵头）) comes first; where the document says that the first name
 * leads, it does unless somebody leads already.
 */
export function assignRoles(source: Source, groups: readonly Group[], context: ReadingContext): Assigned {
  const prefix = ownPrefix(groups.flatMap((group) => group.names)) ?? context.documentPrefix;
  const named = groups.flatMap(({ names, role, ownObligation }) =>
    names.map((name) => ({
      name,
      role: name.role ?? role,
      ownObligation: name.role ? name.role !== 'co' : ownObligation,
    })),
  );
  const byPosition = context.firstLeads && !named.some(({ role }) => role === 'lead');
  const first = byPosition ? named.find(({ role }) => role === 'responsible') : undefined;
  const led = first !== undefined || named.some(({ role }) => role === 'lead');
  const parties = named.map((one): ParsedParty => {
    const implied = impliedPrefix(one.name.folded, prefix);
    const printed = source.text.slice(one.name.start, one.name.end);
    return {
      name: printed,
      start: one.name.start,
      end: one.name.end,
      role: one === first ? 'lead' : led && one.role === 'responsible' ? 'co' : one.role,
      ownObligation: one.ownObligation,
      collective: isCollectiveName(one.name.folded),
      openList: one.name.openList,
      fullName: implied ? implied + printed : null,
    };
  });
  return { parties, sure: named.every(({ name }) => name.sure), byPosition: first !== undefined };
}

/** Cells and lines that were read one by one: beside a lead in another cell the responsible bodies are `co`. */
export function besideLead(parties: readonly ParsedParty[]): ParsedParty[] {
  const led = parties.some((party) => party.role === 'lead');
  return parties.map((party) => (led && party.role === 'responsible' ? { ...party, role: 'co' } : party));
}
