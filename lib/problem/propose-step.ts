import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { addWorkingDays, workingDaysBetween } from '@/lib/calendar/working-days';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { daysBetween, type LocalDate, officialDate } from '@/lib/shared/local-date';
import { type EscalationLevel, LEVEL_NAMES, LEVELS, type ProblemState } from './problem';

/** A prompt is proposed when at most so many working days are left. */
const PROMPT_WITHIN_DAYS = 2;
/** After a step that names no day of its own, the next is proposed when so many working days have passed. */
const PATIENCE_DAYS = 5;

export type TakenStep = { level: EscalationLevel; takenOn: LocalDate; replyBy: LocalDate | null };
type Standing = {
  state: ProblemState;
  dueOn: LocalDate;
  steps: readonly TakenStep[];
  today: LocalDate;
  calendar: WorkCalendar;
};
export type StepProposal = { level: EscalationLevel; reason: string };

const DONE: Record<EscalationLevel, string> = {
  prompt: '提示',
  order: '发督办单',
  circular: '通报',
  talk: '约谈',
};

const rank = (level: EscalationLevel): number => LEVELS.indexOf(level);

/** The levels still above what was taken, mildest first. */
export function levelsLeft(steps: readonly TakenStep[]): EscalationLevel[] {
  const highest = Math.max(-1, ...steps.map(({ level }) => rank(level)));
  return LEVELS.filter((level) => rank(level) > highest);
}

/**
 * The step the ladder 提示 → 督办单 → 通报 → 约谈 suggests today, with its reason; null when nothing is due. A proposal
 * only: nobody but a person takes a step (S53).
 */
export function proposeStep({ state, dueOn, steps, today, calendar }: Standing): StepProposal | null {
  const [next] = levelsLeft(steps);
  if (state !== 'open' || !next) return null;
  if (dueOn >= today) return proposePrompt(next, workingDaysBetween(today, dueOn, calendar));
  const last = [...steps].sort((a, b) => rank(b.level) - rank(a.level))[0];
  const overdue = `应于${officialDate(dueOn)}前整改，已逾期 ${daysBetween(dueOn, today)} 天`;
  // A matter already overdue is past prompting.
  if (!last || last.level === 'prompt') return { level: 'order', reason: `${overdue}，还没有发督办单` };
  const until = last.replyBy ?? addWorkingDays(last.takenOn, PATIENCE_DAYS, calendar);
  if (until >= today) return null;
  const after = `${officialDate(last.takenOn)}已${DONE[last.level]}，到${officialDate(until)}仍未整改`;
  return { level: next, reason: `${overdue}；${after}` };
}

function proposePrompt(next: EscalationLevel, left: number): StepProposal | null {
  if (next !== 'prompt' || left > PROMPT_WITHIN_DAYS) return null;
  return { level: 'prompt', reason: left === 0 ? '今天到期，还没有回复' : `还有 ${left} 个工作日到期，还没有回复` };
}

/** A step must lie above those taken: nothing is taken twice, and the ladder is not gone down. */
export function decideStep(level: EscalationLevel, steps: readonly TakenStep[]): Decision<null, 'step-below'> {
  return levelsLeft(steps).includes(level) ? accept(null) : refuse('step-below', { level: LEVEL_NAMES[level] });
}
