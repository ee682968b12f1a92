import { addDays, daysBetween, type LocalDate } from '@/lib/shared/local-date';
import { type CalendarChange, type CalendarLayer, type ChangedDay, overlayCalendar } from './calendar-change';
import { decideDays } from './day-list';
import { HOLIDAY_YEARS, type HolidayYear } from './holiday-years';
import { NATIONAL_CALENDAR } from './national-calendar';

/** What an administrator enters: the days off and the weekend days worked of one year, as text. */
export type ChangeText = { layer: CalendarLayer; year: number; off: string; on: string };
export type ChangeDecision = { ok: true; days: ChangedDay[] } | { ok: false; errors: { off?: string; on?: string } };

/**
 * The rows a change adds: every day the text names, and as `plain` each day the layer named for that year before and
 * names no longer. The text is the year's whole list, so entering it again corrects it. Refused entries are answered in
 * sentences, by field; a national notice without days and a list that changes nothing are refused too.
 */
export function decideChange({ layer, year, off, on }: ChangeText, changes: readonly CalendarChange[]): ChangeDecision {
  const held = heldDays(layer, year, changes);
  const below = overlayCalendar(
    NATIONAL_CALENDAR,
    changes.filter((change) => change.layer === 'national'),
  );
  const isFree = (day: LocalDate) => held.get(day)?.kind === 'on' || (layer === 'local' && below.holidays.has(day));
  const read = decideDays(year, { off, on }, { fallback: layer === 'local' ? '本地放假' : '放假', isFree });
  if (!read.ok) return { ok: false, errors: { ...sentence('off', read.off), ...sentence('on', read.on) } };
  if (layer === 'national' && !read.days.some(({ kind }) => kind === 'off'))
    return { ok: false, errors: { off: '写上通知里放假的日子' } };
  const days = [...read.days, ...noLonger(held, read.days)];
  if (isSame(held, read.days)) return { ok: false, errors: { off: '和现在的日历一样，没有要改的' } };
  return { ok: true, days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

const sentence = (field: 'off' | 'on', errors: readonly string[]) =>
  errors.length > 0 ? { [field]: errors.join('；') } : {};

function noLonger(held: ReadonlyMap<LocalDate, ChangedDay>, days: readonly ChangedDay[]): ChangedDay[] {
  const named = new Set(days.map(({ day }) => day));
  return [...held.values()]
    .filter(({ day }) => !named.has(day))
    .map(({ day, reason }) => ({ day, kind: 'plain', reason }));
}

const isSame = (held: ReadonlyMap<LocalDate, ChangedDay>, days: readonly ChangedDay[]): boolean =>
  held.size === days.length &&
  days.every(({ day, kind, reason }) => held.get(day)?.kind === kind && held.get(day)?.reason === reason);

/** The days a layer names for a year today: the table's notice, then every change of that year in its order. */
export function heldDays(
  layer: CalendarLayer,
  year: number,
  changes: readonly CalendarChange[],
): Map<LocalDate, ChangedDay> {
  const table = layer === 'national' ? HOLIDAY_YEARS.find((one) => one.year === year) : undefined;
  const held = new Map((table ? daysOfTable(table) : []).map((day) => [day.day, day]));
  for (const change of changes.filter((one) => one.layer === layer && one.year === year)) {
    for (const day of change.days) {
      if (day.kind === 'plain') held.delete(day.day);
      else held.set(day.day, day);
    }
  }
  return held;
}

function daysOfTable({ holidays, workdays }: HolidayYear): ChangedDay[] {
  const off = holidays.flatMap(({ name, from, to }) =>
    Array.from(
      { length: daysBetween(from, to) + 1 },
      (_, i): ChangedDay => ({ day: addDays(from, i), kind: 'off', reason: name }),
    ),
  );
  return [...off, ...workdays.map((day): ChangedDay => ({ day, kind: 'on', reason: '调休上班' }))];
}

/** The 文号 under which a year's national days stand now, or null when its notice is not entered. */
export function noticeOf(year: number, changes: readonly CalendarChange[]): string | null {
  const last = changes.findLast((change) => change.layer === 'national' && change.year === year);
  return last?.notice ?? HOLIDAY_YEARS.find((one) => one.year === year)?.source ?? null;
}
