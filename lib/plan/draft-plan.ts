import type { Body, BodyAlias } from '@/lib/organisation/body';
import { matchBody } from '@/lib/organisation/match-body';
import { newId } from '@/lib/shared/new-id';
import type { Duty, Party, PlanItem } from './checked-plan';
import { deadlineOf } from './deadline-of';
import { factKeyOf, provesSeveral } from './fact-key';
import type { ParsedDuty, ParsedItem, ParsedParty, ParsedPlan } from './parsed-plan';

/** The reason shown on a sentence that names two days or proves two facts: it wants to be two tasks. */
export const SPLIT_REASON = '一句里有两件要分别完成的事，可以拆分';

export type DraftPlan = { items: PlanItem[]; duties: Duty[] };

/**
 * What the reader recognised, as rows to store. Names of the directory and its aliases are tied to their body; any
 * other name stays open and waits for a person, nothing is dropped (S4).
 */
export function draftPlan(parsed: ParsedPlan, bodies: readonly Body[], aliases: readonly BodyAlias[]): DraftPlan {
  const ids = parsed.items.map(() => newId());
  const items = parsed.items.map((item, ordinal) => draftItem(item, ordinal, ids));
  const match = bodyFinder(bodies, aliases);
  const found = parsed.items.flatMap((item, index) => item.duties.map((duty) => ({ duty, itemId: ids[index] ?? '' })));
  const duties = found.map(({ duty, itemId }, ordinal) => draftDuty(duty, { itemId, ordinal, match }));
  return { items, duties };
}

export type FindBody = (name: string) => string | null;

/** The body a name certainly means, or null; remembers its answers, since a plan repeats its names. */
export function bodyFinder(bodies: readonly Body[], aliases: readonly BodyAlias[]): FindBody {
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const match = matchBody(name, bodies, aliases);
    const bodyId = match.kind === 'suggestions' ? null : match.body.id;
    known.set(name, bodyId);
    return bodyId;
  };
}

function draftItem(item: ParsedItem, ordinal: number, ids: readonly string[]): PlanItem {
  const parentId = item.parent === null ? null : (ids[item.parent] ?? null);
  const { level, number, start, end, needsDecision } = item;
  const names = { path: item.path ?? '', title: item.title ?? '' };
  return {
    id: ids[ordinal] ?? '',
    parentId,
    ordinal,
    level,
    number,
    ...names,
    start,
    end,
    contextNote: null,
    needsDecision,
  };
}

type Place = { itemId: string; ordinal: number; match: FindBody };

function draftDuty(duty: ParsedDuty, { itemId, ordinal, match }: Place): Duty {
  const { text, start, end, statement, separateLeads, confidence } = duty;
  const several = provesSeveral(text) || new Set(duty.deadlines.flatMap(({ date }) => date ?? [])).size > 1;
  return {
    id: newId(),
    itemId,
    ordinal,
    text,
    start,
    end,
    statement: statement && { start: statement.start, end: statement.end },
    separateLeads,
    state: 'proposed',
    confidence: several && confidence === 'high' ? 'medium' : confidence,
    reasons: several ? [...duty.reasons, SPLIT_REASON] : duty.reasons,
    deadline: deadlineOf(duty.deadlines),
    factKey: factKeyOf(text),
    version: 1,
    parties: duty.parties.map((party) => draftParty(party, match)),
  };
}

function draftParty(party: ParsedParty, match: FindBody): Party {
  const { name, start, end, collective, openList } = party;
  // Who 落实 beside a lead is listed as 责任单位 (gold set, domain 4.3 no. 5); 会同 and 配合 help.
  const role = party.role === 'co' && party.ownObligation ? 'responsible' : party.role;
  const bodyId = collective ? null : (match(name) ?? (party.fullName ? match(party.fullName) : null));
  return { id: newId(), name, role, start, end, collective, openList, settled: false, bodyId };
}
