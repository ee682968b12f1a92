import { addDays, endOfMonth, type LocalDate, localDate, weekday } from '@/lib/shared/local-date';
import type { ChangedDay } from './calendar-change';
import type { WorkCalendar } from './work-calendar';
import { isWeekend, isWorkingDay } from './working-days';

/** `work` and `rest` by the week, `off` a holiday, `on` a weekend day worked in exchange. */
export type DayMark = 'work' | 'rest' | 'off' | 'on';
export type DayCell = { day: LocalDate; number: number; mark: DayMark; name: string; local: boolean };
/** A month as a table of weeks, Monday first; null before the first and after the last day. */
export type MonthView = { month: number; weeks: (DayCell | null)[][]; notes: string[]; working: number };
export type YearView = { year: number; months: MonthView[]; working: number; off: number; on: number };

/** A year at a glance: every day with its mark, and each month's holidays in words. */
export function viewYear(year: number, calendar: WorkCalendar, local: ReadonlyMap<LocalDate, ChangedDay>): YearView {
  const months = Array.from({ length: 12 }, (_, i) => viewMonth(year, i + 1, calendar, local));
  const cells = months.flatMap(({ weeks }) => weeks.flat().filter((cell) => cell !== null));
  const count = (mark: DayMark) => cells.filter((cell) => cell.mark === mark).length;
  return { year, months, working: count('work') + count('on'), off: count('off'), on: count('on') };
}

type Local = ReadonlyMap<LocalDate, ChangedDay>;

function viewMonth(year: number, month: number, calendar: WorkCalendar, local: Local): MonthView {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const length = Number(endOfMonth(year, month).slice(8));
  const cells = Array.from({ length }, (_, i) => cellOf(addDays(first, i), calendar, local));
  const padded: (DayCell | null)[] = [...Array<null>((weekday(first) + 6) % 7).fill(null), ...cells];
  while (padded.length % 7 !== 0) padded.push(null);
  const weeks = Array.from({ length: padded.length / 7 }, (_, i) => padded.slice(i * 7, i * 7 + 7));
  const working = cells.filter(({ mark }) => mark === 'work' || mark === 'on').length;
  return { month, weeks, notes: notesOf(cells), working };
}

function cellOf(day: LocalDate, calendar: WorkCalendar, local: Local): DayCell {
  const name = calendar.holidays.get(day) ?? '';
  const marked = local.get(day);
  return {
    day,
    number: Number(day.slice(8)),
    mark: markOf(day, calendar),
    name: marked?.reason ?? name,
    local: marked !== undefined && marked.kind !== 'plain',
  };
}

function markOf(day: LocalDate, calendar: WorkCalendar): DayMark {
  if (calendar.holidays.has(day)) return 'off';
  if (!isWorkingDay(day, calendar)) return 'rest';
  return isWeekend(day) ? 'on' : 'work';
}

type Run = { label: string; from: number; to: number };

/** 「元旦 1日至3日」, 「4日上班」. */
function notesOf(cells: readonly DayCell[]): string[] {
  const runs: Run[] = [];
  for (const cell of cells.filter(({ mark }) => mark === 'off' || mark === 'on')) {
    const label = cell.mark === 'on' ? '' : `${cell.name}${cell.local ? '（本地）' : ''}`;
    const last = runs.at(-1);
    if (last?.label === label && last.to === cell.number - 1) last.to = cell.number;
    else runs.push({ label, from: cell.number, to: cell.number });
  }
  return runs.map(noteOf);
}

function noteOf({ label, from, to }: Run): string {
  const days = from === to ? `${from}日` : `${from}日至${to}日`;
  return label ? `${label} ${days}` : `${days}上班`;
}
