import { likestTexts, pairTexts } from '@/lib/shared/match-texts';
import { containmentOf, letterPairs } from '@/lib/shared/text-likeness';
import type { LinkDecision, YearDuty, YearGroup, YearKind } from './rollover';

/** Below this two sentences share a topic at best; the office would only have to take the pair apart. */
const LEAST_LIKENESS = 0.45;
/** So much of the shorter sentence stands in the longer one when it was merged into it or split off. */
const LEAST_CONTAINMENT = 0.75;
const OFFERS = 3;

type Link = { last: number; now: number; byHand: boolean };

/**
 * Pairs last year's duties with this year's by their words and groups what hangs together. The same words but for the
 * year are 结转; one pair with other words 变更; several with one 合并; one with several 拆分; the rest 新增 and 取消. What
 * the office decided about a pair outweighs likeness. Groups come in the order of this year's plan, dropped ones last.
 */
export function compareYears(
  last: readonly YearDuty[],
  now: readonly YearDuty[],
  decisions: readonly LinkDecision[],
): YearGroup[] {
  const links = settle(proposeLinks(last, now), { last, now, decisions });
  const groups = groupsOf(links, last, now);
  return groups.sort((a, b) => placeOf(a) - placeOf(b));
}

/** 「2016年」 in one and 「2017年」 in the other is no change. */
const yearless = (text: string): string => text.replace(/(?:19|20)\d{2}(?=年|—|-|至|～)/g, '');

function proposeLinks(last: readonly YearDuty[], now: readonly YearDuty[]): Link[] {
  const [before, after] = [last, now].map((duties) => duties.map(({ text }) => yearless(text)));
  if (!before || !after) return [];
  const pairs = pairTexts(before, after, LEAST_LIKENESS);
  const links = pairs.map(({ from, to }): Link => ({ last: from, now: to, byHand: false }));
  const [pairedLast, pairedNow] = [new Set(links.map((link) => link.last)), new Set(links.map((link) => link.now))];
  const merged = contained(before, after, pairedLast).map(
    ([from, to]): Link => ({ last: from, now: to, byHand: false }),
  );
  const split = contained(after, before, pairedNow).map(([from, to]): Link => ({ last: to, now: from, byHand: false }));
  return [...links, ...merged, ...split];
}

/** For each unpaired text of `from` the text of `to` it stands in. */
function contained(from: readonly string[], to: readonly string[], paired: ReadonlySet<number>): [number, number][] {
  const targets = to.map(letterPairs);
  return likestTexts(from, to, { least: 0.1, most: OFFERS }).flatMap((offers, index) => {
    if (paired.has(index)) return [];
    const own = letterPairs(from[index] ?? '');
    const holder = offers.find((offer) => {
      const target = targets[offer.to];
      return target && target.size > own.size && containmentOf(own, target) >= LEAST_CONTAINMENT;
    });
    return holder ? [[index, holder.to] as [number, number]] : [];
  });
}

type Given = { last: readonly YearDuty[]; now: readonly YearDuty[]; decisions: readonly LinkDecision[] };

/** Proposals that were refused go, pairs that were decided come; a decided pair frees its duties from weaker proposals. */
function settle(proposed: readonly Link[], { last, now, decisions }: Given): Link[] {
  const lastAt = new Map(last.map(({ id }, index) => [id, index]));
  const nowAt = new Map(now.map(({ id }, index) => [id, index]));
  const placed = decisions.flatMap((decision) => {
    const [from, to] = [lastAt.get(decision.lastDutyId), nowAt.get(decision.dutyId)];
    return from === undefined || to === undefined ? [] : [{ last: from, now: to, together: decision.together }];
  });
  const refused = new Set(placed.filter(({ together }) => !together).map(keyOf));
  const wanted = placed.filter(({ together }) => together).map((one): Link => ({ ...one, byHand: true }));
  const decidedLast = new Set(wanted.map((link) => link.last));
  const decidedNow = new Set(wanted.map((link) => link.now));
  const kept = proposed.filter(
    (link) => !refused.has(keyOf(link)) && !decidedLast.has(link.last) && !decidedNow.has(link.now),
  );
  return [...kept, ...wanted];
}

const keyOf = ({ last, now }: Pick<Link, 'last' | 'now'>): string => `${last}:${now}`;

/** Everything that hangs together by links is one group; what has no link stands alone. */
function groupsOf(links: readonly Link[], last: readonly YearDuty[], now: readonly YearDuty[]): YearGroup[] {
  const leader = new Map<string, string>();
  const find = (node: string): string => {
    const up = leader.get(node) ?? node;
    return up === node ? node : find(up);
  };
  for (const link of links) leader.set(find(`last${link.last}`), find(`now${link.now}`));
  const groups = new Map<string, Omit<YearGroup, 'kind'>>();
  const groupOf = (node: string) => {
    const key = find(node);
    const group = groups.get(key) ?? { last: [], now: [], byHand: false };
    groups.set(key, group);
    return group;
  };
  for (const [index, duty] of last.entries()) groupOf(`last${index}`).last.push(duty);
  for (const [index, duty] of now.entries()) groupOf(`now${index}`).now.push(duty);
  for (const link of links.filter(({ byHand }) => byHand)) groupOf(`now${link.now}`).byHand = true;
  return [...groups.values()].map((group) => ({ ...group, kind: kindOf(group) }));
}

function kindOf({ last, now }: Omit<YearGroup, 'kind'>): YearKind {
  if (last.length === 0) return 'new';
  if (now.length === 0) return 'dropped';
  if (last.length > 1) return 'merged';
  if (now.length > 1) return 'split';
  const same = letters(last[0]?.text ?? '') === letters(now[0]?.text ?? '');
  return same ? 'carried' : 'changed';
}

const letters = (text: string): string => yearless(text).replace(/[^\p{L}\p{N}]/gu, '');

const DROPPED_LAST = 1_000_000;
const placeOf = ({ now, last }: YearGroup): number => now[0]?.number ?? DROPPED_LAST + (last[0]?.number ?? 0);
