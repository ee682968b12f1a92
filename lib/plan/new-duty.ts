import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { newId } from '@/lib/shared/new-id';
import type { CheckedPlan, Duty, Party } from './checked-plan';
import { deadlineOf } from './deadline-of';
import { factKeyOf } from './fact-key';
import { findDeadlines } from './find-deadlines';
import { sourceOf } from './source';

type Given = {
  itemId: string;
  ordinal: number;
  text: string;
  range: { start: number; end: number } | null;
  parties?: Party[];
  calendar: WorkCalendar;
};

type Read = Pick<CheckedPlan, 'sourceText' | 'year' | 'publishedOn'>;

/** A duty a person adds: its deadline is read from the source when it stands there. */
export function newDutyAt(plan: Read, { range, parties = [], calendar, ...given }: Given): Duty {
  return {
    ...given,
    id: newId(),
    start: range?.start ?? null,
    end: range?.end ?? null,
    statement: null,
    separateLeads: false,
    state: 'proposed',
    confidence: 'high',
    reasons: ['人工添加'],
    deadline: deadlineIn(plan, range, calendar),
    factKey: factKeyOf(given.text),
    version: 1,
    parties,
  };
}

function deadlineIn(
  { sourceText, year, publishedOn }: Read,
  range: Given['range'],
  calendar: WorkCalendar,
): Duty['deadline'] {
  if (!range) return deadlineOf([]);
  const found = findDeadlines(sourceOf(sourceText), range, { year, publishedOn, calendar });
  return deadlineOf(found.map((one) => one.deadline));
}
