import type { DutyRecurrence } from './checked-plan';
import { readNumber } from './deadline-words';
import type { FixedDay } from './parsed-plan';
import { LAST_DAY } from './recurrence-days';

/** Months in a period. */
export const PERIOD_MONTHS: Record<DutyRecurrence, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** How a fixed day is stored: `15` in every month of the period, `1-10` in its first. */
export const storedDay = ({ month, day }: FixedDay): string => (month === null ? `${day}` : `${month}-${day}`);

/** Reads what `storedDay` wrote; null for anything else. */
export function readStoredDay(stored: string): FixedDay | null {
  const [, month, day] = /^(?:(\d{1,2})-)?(\d{1,2})$/.exec(stored) ?? [];
  return day === undefined ? null : { month: month === undefined ? null : Number(month), day: Number(day) };
}

const ENTRY =
  /^(?:第?(?<month>[0-9一二三四五六七八九十]{1,3}|首)个?月(?:的)?|(?<dashed>\d{1,2})-)?(?:(?<day>[0-9一二三四五六七八九十]{1,3})(?:日|号)?|(?<end>底|末))?前?$/;

/**
 * Reads the days a person typed for every period: 「15日、30日」 of a month, 「首月10日」 or 「3月末」 of a quarter, 「6月30日」 of a
 * year. Answers the first entry that cannot be one as a sentence.
 */
export function parseFixedDays(
  printed: string,
  every: DutyRecurrence | null,
): { days: FixedDay[] } | { wrong: string } {
  const days: FixedDay[] = [];
  for (const entry of printed.split(/[、,，;；\s]+/).filter(Boolean)) {
    const day = fixedDay(entry, PERIOD_MONTHS[every ?? 'year']);
    if (!day) return { wrong: `“${entry}”看不懂，写成“15日、30日”“首月10日”或“6月30日”` };
    days.push(day);
  }
  return { days };
}

function fixedDay(entry: string, months: number): FixedDay | null {
  const found = ENTRY.exec(entry)?.groups;
  if (!found) return null;
  const { month: said, dashed = said, day, end } = found;
  const month = dashed === undefined ? null : monthNumber(dashed);
  if (!day && !end && month === null) return null;
  const read = { month, day: day ? readNumber(day) : LAST_DAY };
  return isIn(read.day, LAST_DAY) && isIn(month ?? 1, months) ? read : null;
}

const monthNumber = (printed: string): number => (printed === '首' ? 1 : readNumber(printed));
const isIn = (number: number, most: number): boolean => number >= 1 && number <= most;

/** 「15日、30日」, 「第1个月10日」, 「6月30日」, 「3月底」: fixed days as a person reads and types them. */
export function fixedDaysLabel(days: readonly FixedDay[], every: DutyRecurrence | null): string {
  return days.map((day) => `${monthLabel(day, every)}${day.day === LAST_DAY ? '底' : `${day.day}日`}`).join('、');
}

function monthLabel({ month }: FixedDay, every: DutyRecurrence | null): string {
  if (month === null) return '';
  return every === 'year' ? `${month}月` : `第${month}个月`;
}
