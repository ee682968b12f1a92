import { type Body, type BodyAlias, isValidOn, SINCE_UNKNOWN } from './body';
import type { BodyDirectory } from './body-directory';
import { isOfAnotherPlace, normaliseBodyName, placeOf, shortForm } from './body-spelling';
import { buildNameIndex, lookUp, type NameIndex } from './name-index';
import { best, type Likeness, likenessOf, type Sounded, sounded } from './name-likeness';
import { type Heir, heirsOf, keptEntries } from './succession';

/** A body a name may mean; `why` says in a few words what speaks for it: 「拼音相同」, 「2015 年确认过」. */
export type BodySuggestion = { body: Body; score: number; why: string };
export type BodyMatch =
  | { kind: 'exact'; body: Body }
  | { kind: 'alias'; body: Body }
  | { kind: 'suggestions'; suggestions: readonly BodySuggestion[] };

export type MatchBody = (name: string) => BodyMatch;

const MOST_SUGGESTIONS = 5;
/** Below this a suggestion has less than half of its letters in common with the name and only distracts. */
const LEAST_SCORE = 0.5;
const SAME_NAME = 0.99;
const HEIR = 0.97;
const SETTLED_BEFORE = 0.95;

type Candidate = { body: Body; spellings: readonly Sounded[] };

/**
 * Which body a printed name means on the directory's day. `exact`: its full or short name, also with or without the
 * city's name, 人民, 和 and 市 (市X局 = 衡阳市X局 = X局); `alias`: a name a person has tied to it; otherwise the likeliest
 * bodies, best first, none chosen: an unknown name waits for a person. Two bodies of one spelling are suggested, never
 * guessed; the name of a body that has ended suggests its successors. Prepare once, ask for many names.
 */
export function bodyMatcher(directory: BodyDirectory): MatchBody {
  const { day, bodies, aliases, successions } = directory;
  const kept = keptEntries(successions);
  const place = placeOf(bodies.map(({ name }) => name));
  const known = new Map(bodies.map((body) => [body.id, body]));
  const present = bodies.filter((body) => isValidOn(body, day) && !kept.has(body.id));
  const others = bodies.filter((body) => !isValidOn(body, day) && !kept.has(body.id));
  const tied = [...currentAliases(directory), ...duplicateNames(directory, kept)];
  const index = buildNameIndex(present, tied, place);
  const former = buildNameIndex(others, aliases, place);
  const candidates = candidatesOf(present, tied, place);
  const byName = settledByName(directory);
  const heirs = (ids: readonly string[]): Heir[] =>
    ids.flatMap((id) => {
      const body = known.get(id);
      return body ? heirsOf(body, day, { bodies: known, successions }) : [];
    });
  return (name) => {
    const certain = certainly(name, index, known);
    if (certain?.kind === 'exact' || certain?.kind === 'alias') return certain;
    const ended = lookUp(former, name);
    const inherited = ended ? heirs(ended.ids).map(({ body, sentence }) => suggestion(body, HEIR, sentence)) : [];
    const settled = settledBefore(byName.get(normaliseBodyName(name)) ?? [], present, heirs);
    const alike = suggestAlike(name, candidates, place);
    return { kind: 'suggestions', suggestions: ranked([certain?.suggestions ?? [], inherited, settled, alike].flat()) };
  };
}

const suggestion = (body: Body, score: number, why: string): BodySuggestion => ({ body, score, why });

function certainly(name: string, index: NameIndex, known: ReadonlyMap<string, Body>): BodyMatch | null {
  const found = lookUp(index, name);
  if (!found) return null;
  const bodies = found.ids.flatMap((id) => known.get(id) ?? []);
  const [first, second] = bodies;
  if (first && !second) return { kind: found.kind, body: first };
  return { kind: 'suggestions', suggestions: bodies.map((body) => suggestion(body, SAME_NAME, '同一写法有几个单位')) };
}

const currentAliases = ({ day, aliases }: BodyDirectory): readonly BodyAlias[] =>
  aliases.filter((alias) => isValidOn(alias, day));

/** The names of an entry that was merged as a duplicate are further names of the one that was kept. */
function duplicateNames({ bodies, aliases }: BodyDirectory, kept: ReadonlyMap<string, string>): BodyAlias[] {
  const own = bodies.flatMap(({ id, name, shortName }) => [name, shortName].map((alias) => ({ alias, bodyId: id })));
  return [...own, ...aliases].flatMap(({ alias, bodyId }) => {
    const keptId = kept.get(bodyId);
    return keptId === undefined ? [] : [{ alias, bodyId: keptId }];
  });
}

function candidatesOf(bodies: readonly Body[], aliases: readonly BodyAlias[], place: string): Candidate[] {
  return bodies.map((body) => {
    const others = aliases.flatMap(({ alias, bodyId }) => (bodyId === body.id ? alias : []));
    const spellings = new Set([body.name, body.shortName, ...others].map((spelling) => shortForm(spelling, place)));
    return { body, spellings: [...spellings].map(sounded) };
  });
}

function suggestAlike(name: string, candidates: readonly Candidate[], place: string): BodySuggestion[] {
  const printed = sounded(shortForm(name, place));
  const mayBeLonger = !isOfAnotherPlace(name, place);
  return candidates.flatMap(({ body, spellings }) => {
    const like: Likeness = best(spellings.map((own) => likenessOf(printed, own, mayBeLonger)));
    return like.score < LEAST_SCORE ? [] : [suggestion(body, like.score, like.why)];
  });
}

function settledByName({ settled }: BodyDirectory): Map<string, { bodyId: string; year: number }[]> {
  const byName = new Map<string, { bodyId: string; year: number }[]>();
  for (const { name, ...rest } of settled) {
    const key = normaliseBodyName(name);
    byName.set(key, [...(byName.get(key) ?? []), rest]);
  }
  return byName;
}

/** What the name was settled to in earlier plans: that body, or those that do its work now. */
function settledBefore(
  earlier: readonly { bodyId: string; year: number }[],
  present: readonly Body[],
  heirs: (ids: readonly string[]) => Heir[],
): BodySuggestion[] {
  return earlier.flatMap(({ bodyId, year }) => {
    const body = present.find(({ id }) => id === bodyId);
    if (body) return [suggestion(body, SETTLED_BEFORE, `${year} 年确认过`)];
    return heirs([bodyId]).map((heir) => suggestion(heir.body, SETTLED_BEFORE, `${year} 年确认过，${heir.sentence}`));
  });
}

/** Best first, each body once with its best reason. */
function ranked(all: readonly BodySuggestion[]): BodySuggestion[] {
  const sorted = [...all].sort((a, b) => b.score - a.score || a.body.name.localeCompare(b.body.name, 'zh'));
  const seen = new Set<string>();
  return sorted.filter(({ body }) => !seen.has(body.id) && seen.add(body.id)).slice(0, MOST_SUGGESTIONS);
}

const prepared = new WeakMap<readonly Body[], WeakMap<readonly BodyAlias[], MatchBody>>();
const ALWAYS = { validFrom: null, validTo: null } as const;

/** Like `bodyMatcher`, for bodies that are all there on the day; prepared once for the same two lists. */
export function matchBody(name: string, bodies: readonly Body[], aliases: readonly BodyAlias[]): BodyMatch {
  const forBodies = prepared.get(bodies) ?? new WeakMap<readonly BodyAlias[], MatchBody>();
  prepared.set(bodies, forBodies);
  const match = forBodies.get(aliases) ?? matcherOf(bodies, aliases);
  forBodies.set(aliases, match);
  return match(name);
}

function matcherOf(bodies: readonly Body[], aliases: readonly BodyAlias[]): MatchBody {
  return bodyMatcher({
    day: SINCE_UNKNOWN,
    bodies: bodies.map((body) => ({ ...body, validFrom: SINCE_UNKNOWN, validTo: null })),
    aliases: aliases.map((alias) => ({ ...alias, ...ALWAYS })),
    successions: [],
    settled: [],
  });
}
