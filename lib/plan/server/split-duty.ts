import type { Actor } from '@/lib/access/actor';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { deadlineOf } from '@/lib/plan/deadline-of';
import { SPLIT_REASON } from '@/lib/plan/draft-plan';
import { dutyInWords } from '@/lib/plan/duty-in-words';
import { factKeyOf } from '@/lib/plan/fact-key';
import { findDeadlines } from '@/lib/plan/find-deadlines';
import { splitForm } from '@/lib/plan/plan-draft';
import { sourceOf } from '@/lib/plan/source';
import { decideSplit, type TextPart, textsAt } from '@/lib/plan/split-text';
import { assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { commitAct } from './commit-act';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { saveDuty, saveNewDuties, shiftDuties } from './plan-store';

export type DutySplit = { planId: string; dutyId: string; version: number } & ({ at: number[] } | { texts: string[] });

/**
 * Makes several duties of one, at positions of its text or into the texts given. Each part keeps bodies and roles,
 * its own place in the source where it stands there word for word, and the deadline named in its own words; the parts
 * take the duty's number and the ones after it. Gives the ids. Refuses `split-too-few`.
 */
export async function splitDuty(actor: Actor, input: DutySplit): Promise<string[]> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = await getDuty(plan, input);
  const texts = 'at' in input ? textsAt(duty.text, input.at) : input.texts;
  const parts = assertAccepted(decideSplit(duty, texts, plan.sourceText));
  const [first, ...rest] = parts.map((part, index) => partDuty(plan, duty, part, index));
  if (!first) return [];
  const event = {
    kind: 'duty.split',
    subject: { type: 'duty', id: duty.id },
    data: { into: parts.map(({ text }) => text) },
  } as const;
  const label = `把${dutyInWords(plan, duty.id)}拆成 ${parts.length} 条`;
  await commitAct(actor, { plan, event, label, form: splitForm(duty.id) }, async (tx) => {
    await shiftDuties(tx, plan.id, duty.ordinal + 1, rest.length);
    await saveDuty(tx, first);
    await saveNewDuties(tx, plan.id, rest);
  });
  return [first.id, ...rest.map(({ id }) => id)];
}

function partDuty(plan: CheckedPlan, duty: Duty, part: TextPart, index: number): Duty {
  const isFirst = index === 0;
  return {
    ...duty,
    ...part,
    id: isFirst ? duty.id : newId(),
    ordinal: duty.ordinal + index,
    version: isFirst ? duty.version : 1,
    state: 'proposed',
    reasons: duty.reasons.filter((reason) => reason !== SPLIT_REASON),
    factKey: factKeyOf(part.text),
    deadline: partDeadline(plan, duty, part, isFirst),
    parties: isFirst ? duty.parties : duty.parties.map((party) => ({ ...party, id: newId() })),
  };
}

/** Reads the part's own words again; a deadline that stood outside the sentence (in the statement) holds for all parts. */
function partDeadline(plan: CheckedPlan, duty: Duty, { start, end }: TextPart, isFirst: boolean): Duty['deadline'] {
  const { deadline } = duty;
  const inside = deadline.start !== null && deadline.start >= (duty.start ?? 0) && deadline.start < (duty.end ?? 0);
  if (!inside) return deadline;
  if (start === null || end === null) return isFirst ? deadline : deadlineOf([]);
  const found = findDeadlines(
    sourceOf(plan.sourceText),
    { start, end },
    { year: plan.year, publishedOn: plan.publishedOn },
  );
  return deadlineOf(found.map((one) => one.deadline));
}
