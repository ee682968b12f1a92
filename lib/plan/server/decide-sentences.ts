import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { type CoveredSentence, coverageOf, undecidedIn } from '@/lib/plan/coverage';
import { newDutyAt } from '@/lib/plan/new-duty';
import { itemAt, ordinalFor } from '@/lib/plan/place-duty';
import { sourceOf, trimSpan } from '@/lib/plan/source';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { commitAct } from './commit-act';
import { getEditablePlan } from './get-editable-plan';
import { saveNewDuties, shiftDuties } from './plan-store';
import { deleteContextSentence, saveContextSentences } from './sentence-store';

/** One undecided sentence by its place, or all of an item (`itemId`; `null` are those outside every item). */
export type Which = { planId: string } & ({ start: number; end: number } | { itemId: string | null });

const USUAL_NOTE = '只讲原则和背景，不派任务';

/** 背景: undecided sentences oblige nobody. Gives how many. Refuses `nothing-undecided`. */
export async function callContext(actor: Actor, which: Which, note = USUAL_NOTE): Promise<number> {
  const plan = await getEditablePlan(actor, which.planId);
  const sentences = undecidedAt(plan, which);
  const text = wordsOf(plan, sentences);
  const data = { note, sentences: sentences.length, text };
  const event = { kind: 'sentence.decided', subject: { type: 'plan', id: plan.id }, data } as const;
  const rows = sentences.map(({ start, end }) => {
    return { id: newId(), planId: plan.id, accountId: actor.accountId, start, end, note };
  });
  return commitAct(actor, { plan, event, label: `定为背景“${text}”` }, async (tx) => {
    if ((await saveContextSentences(tx, rows)) !== rows.length) throw new AppError('stale');
    return rows.length;
  });
}

/** The sentence waits again. */
export async function takeBackContext(actor: Actor, input: { planId: string; sentenceId: string }): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const sentence = plan.contextSentences.find(({ id }) => id === input.sentenceId);
  if (!sentence) throw new AppError('stale');
  const text = wordsOf(plan, [sentence]);
  const data = { note: null, sentences: 1, text };
  const event = { kind: 'sentence.decided', subject: { type: 'plan', id: plan.id }, data } as const;
  await commitAct(actor, { plan, event, label: `收回背景“${text}”` }, async (tx) => {
    if (!(await deleteContextSentence(tx, plan.id, sentence.id))) throw new AppError('stale');
  });
}

/** Undecided sentences become duties without bodies, in the order of the text. Gives their ids. */
export async function makeDuties(actor: Actor, which: Which): Promise<string[]> {
  const plan = await getEditablePlan(actor, which.planId);
  const sentences = undecidedAt(plan, which);
  const text = wordsOf(plan, sentences);
  const calendar = await currentCalendar();
  const duties = sentences.reduce<Duty[]>(
    (made, sentence) => [...made, dutyFrom(plan, sentence, { made, calendar })],
    [],
  );
  const event = { kind: 'duty.added', subject: { type: 'plan', id: plan.id }, data: { text } } as const;
  await commitAct(actor, { plan, event, label: `加为任务“${text}”` }, async (tx) => {
    for (const { ordinal } of duties) await shiftDuties(tx, plan.id, ordinal, 1);
    await saveNewDuties(tx, plan.id, duties);
  });
  return duties.map(({ id }) => id);
}

/** `made` are the duties of sentences before this one, which take their ordinals first. */
function dutyFrom(
  plan: CheckedPlan,
  sentence: CoveredSentence,
  { made, calendar }: { made: readonly Duty[]; calendar: WorkCalendar },
): Duty {
  const range = trimSpan(sourceOf(plan.sourceText), sentence);
  const itemId = itemAt(plan, range.start, range.end) ?? nearestItem(plan, range.start);
  if (!itemId) throw new AppError('not-in-an-item');
  const ordinal = ordinalFor(plan, itemId, range.start) + made.length;
  const text = plan.sourceText.slice(range.start, range.end).trim();
  return newDutyAt(plan, { itemId, ordinal, range, text, calendar });
}

/** A sentence between the items goes with the one before it, the head's with the first. */
function nearestItem({ items }: CheckedPlan, start: number): string | null {
  return (items.filter((item) => item.start <= start).at(-1) ?? items[0])?.id ?? null;
}

function undecidedAt(plan: CheckedPlan, which: Which): CoveredSentence[] {
  const open = undecidedIn(coverageOf(plan));
  const found = open.filter((one) =>
    'itemId' in which ? one.itemId === which.itemId : one.start === which.start && one.end === which.end,
  );
  if (found.length === 0) throw new AppError('nothing-undecided');
  return found;
}

/** The words of one sentence, or 「3 句」. */
function wordsOf({ sourceText }: CheckedPlan, sentences: readonly { start: number; end: number }[]): string {
  const [first, second] = sentences;
  if (!first || second) return `${sentences.length} 句`;
  return sourceText.slice(first.start, first.end).replace(/\s+/g, ' ').trim().slice(0, 16);
}
