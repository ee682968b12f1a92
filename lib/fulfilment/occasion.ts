/**
 * Scope: how a department meets the detail of its duty: elements ticked (S10), events that start the clock (S17, S18),
 * further bodies a lead proposes (S7), the vertical requirement it attaches (S21). Sending a report is `review`'s.
 */
import { daysBetween, type LocalDate } from '@/lib/shared/local-date';

/** An event that started the clock of an obligation. `object`: what it was about (a budget, an organisation). */
export type Occasion = {
  id: string;
  happenedOn: LocalDate;
  object: string;
  dueOn: LocalDate;
  doneOn: LocalDate | null;
  url: string | null;
  byName: string;
};

type Days = Pick<Occasion, 'dueOn' | 'doneOn'>;

/**
 * The day an obligation is due by its events: of the earliest that is open; when all are done, of the last; without
 * events the day of the plan.
 */
export function dueByOccasions(occasions: readonly Days[], planned: LocalDate | null): LocalDate | null {
  const open = occasions.filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn);
  const done = occasions.map(({ dueOn }) => dueOn);
  return open.sort()[0] ?? done.sort().at(-1) ?? planned;
}

/** Days by which an event was answered late, or is by now; 0 when in time. */
export const lateBy = ({ dueOn, doneOn }: Days, today: LocalDate): number =>
  Math.max(0, daysBetween(dueOn, doneOn ?? today));

export type OccasionFigures = { all: number; open: number; late: number };

/** How many events there were, how many are open, and how many were or are late. */
export const countOccasions = (occasions: readonly Days[], today: LocalDate): OccasionFigures => ({
  all: occasions.length,
  open: occasions.filter(({ doneOn }) => doneOn === null).length,
  late: occasions.filter((occasion) => lateBy(occasion, today) > 0).length,
});
