import type { Deadline, Duty, Party } from '@/lib/plan/checked-plan';

export type DutyDifference = { text: boolean; parties: boolean; deadline: boolean };

const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

/** The same but for blanks and punctuation. */
const isSameWording = (a: string, b: string): boolean => letters(a) === letters(b);

/** Who does it in which role, whatever the order and the way the name is written. */
export const partiesKey = (parties: readonly Party[]): string =>
  parties
    .map(({ bodyId, name, role }) => `${role} ${bodyId ?? name}`)
    .sort()
    .join('\n');

export const deadlineKey = ({ kind, rule, dueOn, recurrence }: Deadline): string =>
  [kind, rule, dueOn, recurrence].join('\n');

/** In what two states of a duty differ for those who have to fulfil it. */
export function dutyDifference(before: Duty, after: Duty): DutyDifference {
  return {
    text: !isSameWording(before.text, after.text),
    parties: partiesKey(before.parties) !== partiesKey(after.parties),
    deadline: deadlineKey(before.deadline) !== deadlineKey(after.deadline),
  };
}

export const isSameDuty = (before: Duty, after: Duty): boolean =>
  !Object.values(dutyDifference(before, after)).includes(true);
