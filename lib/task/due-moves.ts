import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { Deadline } from '@/lib/plan/checked-plan';
import { publicationDeadline } from '@/lib/plan/publication-deadline';
import type { LocalDate } from '@/lib/shared/local-date';
import { periodsOf } from './periods-of';

/** Obligations of one duty and period that are due on the same day. */
export type DueGroup = { period: string; dueOn: LocalDate | null; closed: boolean; count: number };
export type DutyDues = { id: string; version: number; text: string; deadline: Deadline; groups: DueGroup[] };
export type PlanDues = {
  id: string;
  title: string;
  year: number;
  publishedOn: LocalDate | null;
  state: 'checking' | 'issued';
  duties: DutyDues[];
};

/** One due date that a change of the calendar moves. */
export type DueMove = {
  duty: Pick<DutyDues, 'id' | 'version' | 'text'>;
  /** Null for the duty's own date. */
  period: string | null;
  from: LocalDate;
  to: LocalDate;
  /** Open obligations that move; a duty's own date of a plan still checked moves none. */
  obligations: number;
  /** Closed ones that keep their date. */
  kept: number;
};
export type PlanMoves = Pick<PlanDues, 'id' | 'title' | 'year' | 'state'> & { moves: DueMove[] };

/**
 * Which due dates move when the office's working days change from `before` to `after`: days counted from publication
 * (S22), and ends of periods with their grace (S15). A date that is not what the old calendar gives was set by hand and
 * stays; a closed obligation keeps the date by which it was judged.
 */
export function dueMoves(plans: readonly PlanDues[], before: WorkCalendar, after: WorkCalendar): PlanMoves[] {
  return plans
    .map(({ duties, publishedOn, ...plan }) => ({
      id: plan.id,
      title: plan.title,
      year: plan.year,
      state: plan.state,
      moves: duties.flatMap((duty) => movesOf(duty, { year: plan.year, publishedOn }, before, after)),
    }))
    .filter(({ moves }) => moves.length > 0);
}

/** Due dates that move: of obligations one by one, and of duties not issued yet. */
export const countMoves = (plans: readonly PlanMoves[]): number =>
  plans.reduce((sum, { moves }) => sum + moves.reduce((all, move) => all + weight(move), 0), 0);

const weight = ({ period, obligations }: DueMove): number => (period === null ? 1 : obligations);

/** Closed obligations that keep the date they were judged by. */
export const countKept = (plans: readonly PlanMoves[]): number =>
  plans.reduce((sum, { moves }) => sum + moves.reduce((all, { kept }) => all + kept, 0), 0);

type PlanYear = Pick<PlanDues, 'year' | 'publishedOn'>;

function movesOf(duty: DutyDues, plan: PlanYear, before: WorkCalendar, after: WorkCalendar): DueMove[] {
  const moved = duty.deadline.recurrence ? duty : ownMoved(duty, plan, after);
  const then = new Map(periodsOf(moved.deadline, plan, after).map(({ period, dueOn }) => [period, dueOn]));
  const periods = periodsOf(ownMoved(duty, plan, before).deadline, plan, before).flatMap(({ period, dueOn: from }) => {
    const to = then.get(period);
    return from && to && from !== to ? (groupMove(duty, { period, from, to }) ?? []) : [];
  });
  return [...ownMove(duty, plan, before, after), ...periods];
}

/** The duty with its own date as a calendar gives it. */
function ownMoved(duty: DutyDues, { publishedOn }: PlanYear, calendar: WorkCalendar): DutyDues {
  const day = publicationDay(duty, publishedOn, calendar);
  return day ? { ...duty, deadline: { ...duty.deadline, dueOn: day } } : duty;
}

const publicationDay = (
  { deadline: { kind, rule } }: DutyDues,
  publishedOn: LocalDate | null,
  calendar: WorkCalendar,
) => (kind === 'relative' ? publicationDeadline(rule, publishedOn, calendar) : undefined);

function ownMove(duty: DutyDues, { publishedOn }: PlanYear, before: WorkCalendar, after: WorkCalendar): DueMove[] {
  const from = publicationDay(duty, publishedOn, before);
  const to = publicationDay(duty, publishedOn, after);
  if (!from || !to || from === to || duty.deadline.dueOn !== from) return [];
  return [{ duty: named(duty), period: null, from, to, obligations: 0, kept: 0 }];
}

function groupMove(duty: DutyDues, move: { period: string; from: LocalDate; to: LocalDate }): DueMove | null {
  const due = duty.groups.filter(({ period, dueOn }) => period === move.period && dueOn === move.from);
  const sum = (closed: boolean) => due.reduce((all, one) => all + (one.closed === closed ? one.count : 0), 0);
  const [obligations, kept] = [sum(false), sum(true)];
  return obligations + kept > 0 ? { duty: named(duty), ...move, obligations, kept } : null;
}

const named = ({ id, version, text }: DutyDues) => ({ id, version, text });
