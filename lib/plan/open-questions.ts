import { type CheckedPlan, type Duty, type Expansion, isLive, liveDuties, type PlanItem } from './checked-plan';
import { asksForScope } from './collective-scope';

/** A name that stands in the way of issuing, with the live duties it stands in. `key` tells two rows apart. */
export type OpenName = { kind: 'unknown' | 'collective' | 'open-list'; key: string; name: string; dutyIds: string[] };

/** What must be settled before the plan can be issued (下达); empty lists when nothing is left. */
export type OpenQuestions = {
  names: OpenName[];
  /** Items of which it is not said whether they oblige anybody. */
  itemIds: string[];
  /** Live duties nobody is named for. */
  unassigned: string[];
  unconfirmed: string[];
};

/** Names that match no body, scopes and open lists, undecided items, duties unassigned or unconfirmed. */
export function openQuestions(plan: Pick<CheckedPlan, 'items' | 'duties' | 'expansions'>): OpenQuestions {
  const live = liveDuties(plan);
  const unassigned = live.filter((duty) => namesNobody(duty, plan.expansions));
  return {
    names: openNames(live),
    itemIds: plan.items.filter((item) => isUndecided(item, plan.duties)).map(({ id }) => id),
    unassigned: unassigned.map(({ id }) => id),
    unconfirmed: live.filter(({ state }) => state === 'proposed').map(({ id }) => id),
  };
}

/** The number of things left: each name, item and unconfirmed duty once. */
export const countOpen = ({ names, itemIds, unconfirmed, unassigned }: OpenQuestions): number =>
  names.length + itemIds.length + new Set([...unconfirmed, ...unassigned]).size;

/** No name at all, or only names like 相关部门 that were said to cover nobody: as it stands it would oblige no body. */
export function namesNobody({ parties }: Pick<Duty, 'parties'>, expansions: readonly Expansion[]): boolean {
  const nobody = new Set(expansions.filter(({ bodyIds }) => bodyIds.length === 0).map(({ name }) => name));
  return parties.every(({ collective, name }) => collective && nobody.has(name));
}

/** An item without live duties that the reader could not settle and nobody has called context. */
export function isUndecided(item: PlanItem, duties: readonly Duty[]): boolean {
  if (!item.needsDecision || item.contextNote !== null) return false;
  return !duties.some((duty) => duty.itemId === item.id && isLive(duty));
}

/** Every open name once; an open list (等部门) once for each statement it stands in. */
export function openNames(duties: readonly Duty[]): OpenName[] {
  const rows = new Map<string, OpenName>();
  for (const { dutyId, ...found } of duties.flatMap(openNamesOf)) {
    const row = rows.get(found.key) ?? { ...found, dutyIds: [] };
    rows.set(found.key, row.dutyIds.includes(dutyId) ? row : { ...row, dutyIds: [...row.dutyIds, dutyId] });
  }
  return [...rows.values()];
}

function openNamesOf(duty: Duty): (Omit<OpenName, 'dutyIds'> & { dutyId: string })[] {
  return duty.parties.flatMap((party) =>
    kindsOf(party).map((kind) => {
      const place = kind === 'open-list' ? `@${duty.statement?.start ?? duty.id}` : '';
      return { kind, key: `${kind}:${party.name}${place}`, name: party.name, dutyId: duty.id };
    }),
  );
}

function kindsOf(party: Duty['parties'][number]): OpenName['kind'][] {
  const kinds: OpenName['kind'][] = [];
  if (!party.collective && party.bodyId === null) kinds.push('unknown');
  if (asksForScope(party)) kinds.push('collective');
  if (party.openList && !party.settled) kinds.push('open-list');
  return kinds;
}

/** Confirming in bulk takes only what the reader was sure of and what names bodies, all of them known. */
export function isCertain(duty: Duty): boolean {
  return (
    duty.state === 'proposed' && duty.confidence === 'high' && duty.parties.length > 0 && openNames([duty]).length === 0
  );
}
