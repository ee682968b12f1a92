import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { addDays, type LocalDate } from '@/lib/shared/local-date';
import { isOwed, type ObligationState } from '@/lib/task/obligation';
import type { PromptKind } from './prompt';

export type PromptSource = {
  obligationId: string;
  bodyId: string;
  state: ObligationState;
  dueOn: LocalDate | null;
};

type Known = {
  today: LocalDate;
  /** Due on or before today + this many days counts as soon. */
  soonDays: number;
  quietDays: number;
  calendar: WorkCalendar;
  /** Body → the day it was last prompted. */
  lastPrompted: ReadonlyMap<string, LocalDate>;
};

export type ProposedMessage = {
  bodyId: string;
  opening: string;
  ticked: boolean;
  recentOn: LocalDate | null;
  lines: { obligationId: string; kind: PromptKind; dueOn: LocalDate | null }[];
};

const OPENING = '请抓紧办理下列事项，办好后在系统里报送；有困难的请及时与政务公开科联系。';

const ORDER: Record<PromptKind, number> = { overdue: 0, returned: 1, soon: 2 };

/** Why a body is told about this obligation, or null: a day that has passed says more than a return. */
function kindOf({ state, dueOn }: PromptSource, { today, soonDays }: Known): PromptKind | null {
  if (!isOwed(state)) return null;
  if (dueOn && dueOn < today) return 'overdue';
  if (state === 'returned') return 'returned';
  return dueOn && dueOn <= addDays(today, soonDays) ? 'soon' : null;
}

/**
 * One message a body, in the order the bodies come in; in each, what is overdue first, then what was sent back, then
 * what is due soon, by day (S44, S46). A body prompted less than `quietDays` working days ago is proposed without a tick.
 */
export function buildPromptSet(obligations: readonly PromptSource[], known: Known): ProposedMessage[] {
  const byBody = new Map<string, ProposedMessage>();
  for (const source of obligations) {
    const kind = kindOf(source, known);
    if (!kind) continue;
    const message = byBody.get(source.bodyId) ?? emptyMessage(source.bodyId, known);
    byBody.set(source.bodyId, message);
    message.lines.push({ obligationId: source.obligationId, kind, dueOn: source.dueOn });
  }
  for (const { lines } of byBody.values()) {
    lines.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
  }
  return [...byBody.values()];
}

function emptyMessage(bodyId: string, { lastPrompted, today, quietDays, calendar }: Known): ProposedMessage {
  const last = lastPrompted.get(bodyId) ?? null;
  const recentOn = last && workingDaysBetween(last, today, calendar) < quietDays ? last : null;
  return { bodyId, opening: OPENING, ticked: recentOn === null, recentOn, lines: [] };
}
