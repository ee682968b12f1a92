import type { LocalDate } from '@/lib/shared/local-date';
import type { WorkCalendar } from './work-calendar';

export const CALENDAR_LAYERS = ['national', 'local'] as const;
/** `national`: the yearly notice of the State Council's General Office; `local`: days of the city itself. */
export type CalendarLayer = (typeof CALENDAR_LAYERS)[number];

export const LAYER_NAMES: Record<CalendarLayer, string> = { national: '全国', local: '本地' };

/** `plain`: an earlier entry of the layer no longer holds. */
export type ChangedDay = { day: LocalDate; kind: 'off' | 'on' | 'plain'; reason: string };

/** One change of an administrator, by its version; later versions of a layer stand above earlier ones. */
export type CalendarChange = {
  version: number;
  layer: CalendarLayer;
  /** The year whose notice it is, or whose local days. */
  year: number;
  notice: string;
  byName: string;
  at: Date;
  /** Due dates that moved with it. */
  moved: number;
  days: readonly ChangedDay[];
};

type Layered = Pick<CalendarChange, 'version' | 'layer' | 'year' | 'days'>;

/**
 * The working days with every change laid over them: national ones first, then local ones, so that a local day stands
 * above the notice (2020: many provinces to 9 February, domain 4.6). A local entry taken back leaves the national day.
 */
export function overlayCalendar(base: WorkCalendar, changes: readonly Layered[]): WorkCalendar {
  if (changes.length === 0) return base;
  const holidays = new Map(base.holidays);
  const workdays = new Set(base.workdays);
  const years = new Set(base.years);
  for (const layer of CALENDAR_LAYERS) {
    for (const changed of latestDays(changes, layer).values()) lay({ holidays, workdays }, changed, layer);
  }
  for (const { layer, year } of changes) if (layer === 'national') years.add(year);
  return { years, holidays, workdays };
}

type Days = { holidays: Map<LocalDate, string>; workdays: Set<LocalDate> };

function lay({ holidays, workdays }: Days, { day, kind, reason }: ChangedDay, layer: CalendarLayer): void {
  if (kind === 'plain' && layer === 'local') return;
  holidays.delete(day);
  workdays.delete(day);
  if (kind === 'off') holidays.set(day, reason);
  if (kind === 'on') workdays.add(day);
}

/** The last word of a layer on every day it has spoken of. */
export function latestDays(changes: readonly Layered[], layer: CalendarLayer): Map<LocalDate, ChangedDay> {
  const ordered = changes.filter((change) => change.layer === layer).sort((a, b) => a.version - b.version);
  return new Map(ordered.flatMap(({ days }) => days.map((day) => [day.day, day] as const)));
}
