import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from '@/lib/report/calendar-entries';
import type { LocalDate } from '@/lib/shared/local-date';

const PRODUCT = { company: 'Yaodian', product: '要点', language: 'ZH' };
/** Nine in the morning at the office, in UTC. */
const MORNING = 'T01:00:00Z';

const midnight = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** A work calendar as RFC 5545: an all-day event a due day, a reminder where there is one. `now` is the stamp of all. */
export function renderCalendar(name: string, entries: readonly CalendarEntry[], now: Date): Buffer {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH });
  for (const { uid, sequence, day, summary, description, cancelled, remindOn } of entries) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: now,
      start: midnight(day),
      allDay: true,
      summary,
      description,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (remindOn) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: new Date(`${remindOn}${MORNING}`),
        description: summary,
      });
    }
  }
  return Buffer.from(calendar.toString());
}
