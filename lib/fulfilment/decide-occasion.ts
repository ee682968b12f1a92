import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { type Clock, dueByClock } from '@/lib/detail/clock';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { LocalDate } from '@/lib/shared/local-date';

type Told = { happenedOn: LocalDate; doneOn: LocalDate | null };
type Known = { clock: Clock | null; events: number; today: LocalDate; calendar: WorkCalendar };
export type OccasionRefusal = 'no-clock' | 'happens-once' | 'day-ahead' | 'done-before';

/**
 * An event a department tells, with the day until which it must be answered. Only what has happened is told; a clock of
 * one event (S17) takes one.
 */
export function decideOccasion(
  { happenedOn, doneOn }: Told,
  { clock, events, today, calendar }: Known,
): Decision<LocalDate, OccasionRefusal> {
  if (!clock) return refuse('no-clock');
  if (!clock.many && events > 0) return refuse('happens-once');
  const days = decideDone({ happenedOn, doneOn: doneOn ?? happenedOn }, today);
  return days.ok ? accept(dueByClock(clock, happenedOn, calendar)) : days;
}

/** The day on which an event was answered: not ahead of today, not before the event. */
export function decideDone(
  { happenedOn, doneOn }: { happenedOn: LocalDate; doneOn: LocalDate },
  today: LocalDate,
): Decision<LocalDate, 'day-ahead' | 'done-before'> {
  if (happenedOn > today || doneOn > today) return refuse('day-ahead', { today });
  return doneOn < happenedOn ? refuse('done-before', { happenedOn }) : accept(doneOn);
}
