import { legalPeriodEnd } from '@/lib/calendar/rest-day';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import {
  explainWorkingDays,
  isProvisional,
  subtractWorkingDays,
  type WorkingDayCount,
} from '@/lib/calendar/working-days';
import { addDays, addMonths, type LocalDate } from '@/lib/shared/local-date';
import type { DeadlineTrigger } from './parsed-plan';
import { afterTerm } from './resolve-deadline';

/** When what an event asks for is due, and how that day came about. */
export type TriggerDue = {
  /** Null for hours and minutes: the same day's clock decides. */
  dueOn: LocalDate | null;
  /** The last day as counted, when a day off moved the end to the next working day. */
  rolledFrom: LocalDate | null;
  /** Working days written out; null for calendar days. */
  counted: WorkingDayCount | null;
  /** The notice of a year it touches is not entered yet. */
  provisional: boolean;
};

/**
 * The due day of a deadline counted from an event (审议通过后20日内, S17; 7个工作日内, S18). The event's own day is not
 * counted; a period of calendar days that ends on a day off ends on the next working day (民法典第二百零三条). A term that
 * lies before the event (会议召开5个工作日前) is counted back and does not roll.
 */
export function dueAfterEvent(trigger: DeadlineTrigger, eventOn: LocalDate, calendar: WorkCalendar): TriggerDue {
  const { count, unit, before } = trigger;
  const plain = (dueOn: LocalDate | null): TriggerDue => ({
    dueOn,
    rolledFrom: null,
    counted: null,
    provisional: dueOn !== null && isProvisional(dueOn, calendar),
  });
  if (before) return plain(beforeEvent(trigger, eventOn, calendar));
  if (unit === 'working days') {
    const counted = explainWorkingDays(eventOn, count, calendar);
    return { dueOn: counted.end, rolledFrom: null, counted, provisional: counted.provisional };
  }
  const last = afterTerm(eventOn, trigger, calendar);
  const rolled = last && legalPeriodEnd(last, calendar);
  return { ...plain(rolled), rolledFrom: rolled === last ? null : last };
}

function beforeEvent({ count, unit }: DeadlineTrigger, eventOn: LocalDate, calendar: WorkCalendar): LocalDate | null {
  switch (unit) {
    case 'working days':
      return subtractWorkingDays(eventOn, count, calendar);
    case 'days':
      return addDays(eventOn, -count);
    case 'weeks':
      return addDays(eventOn, -7 * count);
    case 'months':
      return addMonths(eventOn, -count);
    case 'years':
      return addMonths(eventOn, -12 * count);
    case 'hours':
    case 'minutes':
      return null;
  }
}
