import type { DutyDetail } from '@/lib/detail/duty-detail';
import type { Duty, Party } from '@/lib/plan/checked-plan';
import { newId } from '@/lib/shared/new-id';
import type { YearDuty } from './rollover';

export const TAKE_OVER_PARTS = ['parties', 'deadline', 'factKey', 'detail'] as const;
export type TakeOverPart = (typeof TAKE_OVER_PARTS)[number];

export const TAKE_OVER_NAMES: Record<TakeOverPart, string> = {
  parties: '责任单位',
  deadline: '期限',
  factKey: '用于考核的事项',
  detail: '任务要求',
};

/** Bodies that still exist on the day, and where a later one has taken over. */
export type Successors = (bodyId: string) => { id: string; name: string } | null;

/** What is stored of both duties beyond their sentences; null where nothing is. */
export type Details = { now: DutyDetail | null; last: DutyDetail | null };
const NO_DETAILS: Details = { now: null, last: null };

/**
 * What last year's duty offers to this year's: bodies with their roles where the new text names nobody or leaves names
 * open, the rhythm or rule where it says no time, the fact it proved, the elements, channels and rules the office had
 * settled. Only what is missing is offered; what the new
 * text says is never overruled.
 */
export function offersOf(now: Duty, last: YearDuty, details: Details = NO_DETAILS): TakeOverPart[] {
  const offers: TakeOverPart[] = [];
  if (last.parties.length > 0 && now.parties.length === 0) offers.push('parties');
  if (isVague(now.deadline) && !isVague(last.deadline) && last.deadline.kind === 'recurring') offers.push('deadline');
  if (now.factKey === null && last.factKey !== null) offers.push('factKey');
  if (details.now === null && details.last?.confirmed) offers.push('detail');
  return offers;
}

const isVague = ({ kind, dueOn, recurrence }: Duty['deadline']): boolean =>
  kind === 'none' || kind === 'ongoing' || (dueOn === null && recurrence === null);

/** The duty with the offered parts of last year's; it waits for a person's word again. */
export function takeOver(now: Duty, last: YearDuty, offered: readonly TakeOverPart[], successor: Successors): Duty {
  return {
    ...now,
    state: 'proposed',
    reasons: [
      ...now.reasons,
      `按上年第 ${last.number} 条补了${offered.map((part) => TAKE_OVER_NAMES[part]).join('、')}`,
    ],
    parties: offered.includes('parties') ? last.parties.map((party) => carried(party, successor)) : now.parties,
    deadline: offered.includes('deadline') ? { ...last.deadline, quote: null, start: null } : now.deadline,
    factKey: offered.includes('factKey') ? last.factKey : now.factKey,
  };
}

/**
 * Last year's detail for this year's duty: elements, channels, tags and clock, for the office to look at again. Marks of
 * supervision, what the province asked and the parts of single leads belong to their year.
 */
export function carriedDetail(last: DutyDetail): DutyDetail {
  const elements = last.elements.map(({ text }) => ({ id: newId(), text, start: null }));
  const own = { supervised: false, verticalRequirement: null, parts: [], confirmed: false, version: 0 };
  return { ...last, ...own, elements };
}

/** A party has no place in the new text; a body that has ended since is asked for again unless its successor is known. */
function carried(party: Party, successor: Successors): Party {
  const heir = party.bodyId ? successor(party.bodyId) : null;
  const name = party.bodyId && heir && heir.id !== party.bodyId ? heir.name : party.name;
  return { ...party, id: newId(), name, start: null, end: null, settled: false, bodyId: heir?.id ?? null };
}
