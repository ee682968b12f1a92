import { isBodyName } from '@/lib/organisation/body-name';
import { findBrackets } from './find-brackets';
import type { ParsedParty } from './parsed-plan';
import { comparedName } from './party-list';
import type { ReadDuty } from './read-duties';
import type { Source, Span } from './source';

/** A bracket that says who does something; one about figures or examples holds no such verb beside a body. */
const LIKE_STATEMENT = /(?:[市县区省州各][^,。;]{1,20}|单位[::])[^。]*(?:牵头|负责|落实|配合|责任单位|牵头单位)/;
const LONGEST = 200;

/** Brackets that look like a statement of responsibility and were read as none. */
export function findUnreadStatements(source: Source, duties: readonly ReadDuty[]): Span[] {
  const read = new Set(duties.flatMap(({ duty }) => (duty.statement ? [duty.statement.start] : [])));
  const places = duties.flatMap(({ duty }) => duty.statement ?? []).sort((a, b) => a.start - b.start);
  let next = 0;
  return findBrackets(source, { start: 0, end: source.text.length }).filter((bracket) => {
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= bracket.start) next += 1;
    if (read.has(bracket.start) || (places[next]?.start ?? Number.POSITIVE_INFINITY) < bracket.end) return false;
    const words = source.folded.slice(bracket.start + 1, Math.min(bracket.end, bracket.start + LONGEST));
    return bracket.closed && LIKE_STATEMENT.test(words) && !/《/.test(words);
  });
}

/** The names in a place of a body that do not read as one, each place once. */
export function findUnsureNames(source: Source, duties: readonly ReadDuty[]): Span[] {
  return everyParty(duties).filter(({ start, end }) => !isBodyName(comparedName(source.folded.slice(start, end))));
}

/** The second mention of a body that one statement gives two roles. */
export function findMixedRoles(duties: readonly ReadDuty[]): Span[] {
  const mixed = lists(duties).flatMap((parties) => {
    const roles = new Map<string, ParsedParty>();
    return parties.filter((party) => {
      const first = roles.get(party.name);
      if (!first) roles.set(party.name, party);
      return first !== undefined && first.role !== party.role;
    });
  });
  return [...new Map(mixed.map((party) => [party.start, party])).values()];
}

/** Sentences that share a statement share its list. */
const lists = (duties: readonly ReadDuty[]): ParsedParty[][] => [...new Set(duties.map(({ duty }) => duty.parties))];

const everyParty = (duties: readonly ReadDuty[]): ParsedParty[] => [
  ...new Map(
    lists(duties)
      .flat()
      .map((party) => [party.start, party]),
  ).values(),
];
