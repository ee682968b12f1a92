import type { DeadlineReading } from './deadline-patterns';

const ONGOING =
  /^(?:全年|贯穿全年|常年|长期|持续|常态化?|日常|经常性?|即时|实时|及时|适时|随时|动态|不定期|立即|即刻|马上|即日起)[^,。;\d]{0,8}(?:,(?:长期|持续|常态)[^,。;\d]{0,6})?$/;
const BY_RULE = /^(?:按照?|根据|依照|依据)[^,。;]{2,20}(?:要求|规定|时限|部署|安排|节点|期限)[^,。;]{0,4}$/;

/** What is a deadline only where one is asked for, in the column 时限要求 or after 完成时限：; the cell's words, folded. */
export function readWholeValue(folded: string): DeadlineReading | null {
  if (ONGOING.test(folded)) return { kind: 'ongoing', rule: null, recurrence: null, day: null };
  if (!BY_RULE.test(folded)) return null;
  return { kind: 'relative', rule: 'as the named rule requires', recurrence: null, day: null };
}
