import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { isProvisional } from '@/lib/calendar/working-days';
import type { Body } from '@/lib/organisation/body';
import { type CheckedPlan, type Deadline, liveDuties } from '@/lib/plan/checked-plan';
import type { OpenQuestions } from '@/lib/plan/open-questions';
import { workingDaysOf } from '@/lib/plan/publication-deadline';
import type { PartyRole } from './obligation';
import { obligationsOf } from './obligations-of';

/** A task as one body gets it; `periods` is 1 unless it recurs. */
export type ShareLine = {
  dutyId: string;
  number: number;
  text: string;
  role: PartyRole;
  deadline: Deadline;
  periods: number;
  /** A computed day lies in a year whose holidays are not entered yet, and may move. */
  provisional: boolean;
};

/** What one body gets of a plan: tasks 条, obligations 件. */
export type BodyShare = {
  body: Pick<Body, 'id' | 'name' | 'shortName' | 'kind'>;
  lines: ShareLine[];
  obligations: number;
};

/** The plan turned round: body by body, in the directory's order, what it would have to do. */
export function previewIssue(
  plan: Pick<CheckedPlan, 'duties' | 'year' | 'publishedOn'>,
  bodies: readonly Body[],
  behind: (name: string) => readonly string[],
  calendar: WorkCalendar,
): BodyShare[] {
  const lines = new Map<string, ShareLine[]>();
  for (const [index, duty] of liveDuties(plan).entries()) {
    const { id: dutyId, text, deadline } = duty;
    for (const { bodyId, role, dueOn } of obligationsOf(duty, behind, plan, calendar)) {
      const provisional = isComputed(deadline) && dueOn !== null && isProvisional(dueOn, calendar);
      const own = lines.get(bodyId) ?? [];
      const last = own.at(-1);
      if (last?.dutyId === dutyId)
        Object.assign(last, { periods: last.periods + 1, provisional: last.provisional || provisional });
      else own.push({ dutyId, number: index + 1, text, role, deadline, periods: 1, provisional });
      lines.set(bodyId, own);
    }
  }
  return bodies.flatMap((body) => {
    const own = lines.get(body.id);
    return own ? [{ body, lines: own, obligations: own.reduce((sum, { periods }) => sum + periods, 0) }] : [];
  });
}

/** Counted in working days, from publication or after a period, and so by the office's calendar. */
const isComputed = ({ recurrence, rule }: Deadline): boolean => recurrence !== null || workingDaysOf(rule) !== null;

/** The plan as it would be issued: what stands in the way, and every body's share. */
export type IssuePreview = {
  plan: CheckedPlan;
  questions: OpenQuestions;
  shares: BodyShare[];
  counts: { tasks: number; obligations: number; bodies: number };
};
