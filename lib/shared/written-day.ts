import { isLocalDate, type LocalDate } from './local-date';

const DAY = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;

/** A day as people write it, found in a text: 2019-01-01, 2019/1/1, 2019.1.1, 2019年1月1日. Null without a real one. */
export function findDay(text: string): { day: LocalDate; start: number; end: number } | null {
  const found = DAY.exec(text);
  if (!found) return null;
  const [words, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? { day: iso, start: found.index, end: found.index + words.length } : null;
}

/** The day a cell holds and nothing else; null for an empty one, undefined for anything else. */
export function readDay(text: string): LocalDate | null | undefined {
  if (text === '') return null;
  const found = findDay(text);
  return found && found.start === 0 && found.end === text.length ? found.day : undefined;
}
