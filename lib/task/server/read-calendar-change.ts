import type { Actor } from '@/lib/access/actor';
import { CALENDAR_LAYERS } from '@/lib/calendar/calendar-change';
import { calendarDaysSchema } from '@/lib/calendar/calendar-schemas';
import { type ChangeQuery, readChangeQuery } from '@/lib/calendar/change-query';
import { getYearText } from '@/lib/calendar/server/queries';
import type { LocalDate } from '@/lib/shared/local-date';
import { type CalendarPreview, previewCalendar } from './change-calendar';

type Given = Record<string, string | string[] | undefined>;

/**
 * What the page of a change shows: the form with what stands in the calendar (or what was typed, with what is wrong),
 * or what the change would do. Throws `not-found` for one who may not change it.
 */
export async function readCalendarChange(
  actor: Actor,
  given: Given,
  today: LocalDate,
): Promise<{ query: ChangeQuery; preview: CalendarPreview | null }> {
  const query = readChangeQuery(given);
  if (query.change) {
    const answer = await previewCalendar(actor, query.change);
    if (answer.ok) return { query, preview: answer.preview };
    return { query: { ...query, errors: answer.errors }, preview: null };
  }
  if (given.look === '1') return { query: await alsoDays(actor, query), preview: null };
  if (given.edit === '1') return { query, preview: null };
  return { query: await prefilled(actor, query, today), preview: null };
}

/** Another field is wrong: what is wrong with the days is said in the same breath. */
async function alsoDays(actor: Actor, query: ChangeQuery): Promise<ChangeQuery> {
  const days = calendarDaysSchema.safeParse(query.values);
  const answer = days.success ? await previewCalendar(actor, days.data) : null;
  return answer && !answer.ok ? { ...query, errors: { ...query.errors, ...answer.errors } } : query;
}

async function prefilled(actor: Actor, query: ChangeQuery, today: LocalDate): Promise<ChangeQuery> {
  const layer = CALENDAR_LAYERS.find((one) => one === query.values.layer) ?? 'national';
  const asked = Number(query.values.year);
  const year = Number.isInteger(asked) && asked > 0 ? asked : Number(today.slice(0, 4)) + 1;
  const text = await getYearText(actor, layer, year);
  return { ...query, values: { layer, year: String(year), ...text } };
}
