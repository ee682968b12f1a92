import type { PartyRole } from './parsed-plan';
import {
  DIVISIONS,
  HELP_ACTS,
  JOINS,
  LEAD_ACTS,
  MANNERS,
  OVERSEE_ACTS,
  OWN_ACTS,
  WEAK_ACTS,
  WHEN,
} from './responsibility-words';

const either = (...words: readonly (readonly string[])[]) => words.flat().join('|');
const LEADS = new RegExp(either(LEAD_ACTS));
const HELPS = new RegExp(either(HELP_ACTS));
const OVERSEES = new RegExp(either(OVERSEE_ACTS));
const OWN = new RegExp(either(OWN_ACTS, WEAK_ACTS));
const STRONG = new RegExp(either(LEAD_ACTS, HELP_ACTS, OVERSEE_ACTS, OWN_ACTS, DIVISIONS));
const ACTS = new RegExp(either(LEAD_ACTS, HELP_ACTS, OVERSEE_ACTS, OWN_ACTS, WEAK_ACTS, DIVISIONS));
/** A chain of verbs ends at a mark, at a joining word or where the next name begins (市扶贫办牵头市财政局配合). */
const BOUNDARY = `(?=$|[\\s,;。、:()[\\]〔〕【】|]|${JOINS}|由|并|[市县区州各](?![级化场民]))`;
const VERB = new RegExp(
  `(?<!、)(?:${WHEN})?(?:(?<join>${JOINS})|(?:${either(LEAD_ACTS, HELP_ACTS, OVERSEE_ACTS, OWN_ACTS, WEAK_ACTS, DIVISIONS, MANNERS)})+${BOUNDARY})`,
  'g',
);

export type Verb = { start: number; end: number; words: string; joins: boolean; strong: boolean };

/** The verbs of a statement's folded words, in order: chains like 牵头组织实施, and 会同. */
export function findVerbs(folded: string): Verb[] {
  const verbs: Verb[] = [];
  const open = withoutBrackets(folded);
  for (const found of open.matchAll(VERB)) {
    const words = found[0];
    const joins = found.groups?.join !== undefined;
    if (!joins && !ACTS.test(words)) continue;
    // A list that opens with 联合 opens with a name: 联合街道办事处.
    if (joins && verbs.length === 0 && /^[\s,;、由]*$/.test(folded.slice(0, found.index))) continue;
    const strong = joins || STRONG.test(words);
    verbs.push({ start: found.index, end: found.index + words.length, words, joins, strong });
  }
  return verbs;
}

/** What stands in brackets is part of a name: 市工商联（牵头）. The length stays. */
const withoutBrackets = (folded: string): string =>
  folded.replace(/\((?:[^()]|\([^()]*\))*\)/g, (inner) => '#'.repeat(inner.length));

/** 牵头 anywhere in the chain leads; 配合、参与 help; 落实、负责 and the rest make responsible. */
export function roleOfVerb(words: string): PartyRole {
  if (LEADS.test(words)) return 'lead';
  if (HELPS.test(words)) return 'co';
  return OVERSEES.test(words) && !OWN.test(words) ? 'co' : 'responsible';
}

/** 分别牵头: every lead has a part of its own. */
export const isSeparate = (words: string): boolean => roleOfVerb(words) === 'lead' && /分别|分头|分工|各自/.test(words);
