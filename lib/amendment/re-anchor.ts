import { type CheckedPlan, type Duty, isLive, liveDuties } from '@/lib/plan/checked-plan';
import type { DraftPlan } from '@/lib/plan/draft-plan';
import { itemAt } from '@/lib/plan/place-duty';
import { pairTexts } from '@/lib/shared/match-texts';
import { newId } from '@/lib/shared/new-id';
import type { Change } from './amendment';
import { isSameDuty } from './duty-difference';
import { findWords, overlaps } from './find-words';
import { mergeReading } from './merge-reading';

/** From this likeness on a new sentence is proposed as the changed form of an old one (Dice over pairs of letters). */
const LEAST_ALIKE = 0.45;
/** A sentence this like one that was no task before is no task again. */
const SAME_CONTEXT = 0.8;

type Range = { start: number; end: number };
type Anchored = Range & { old: Duty; text: string };

type Input = {
  plan: Pick<CheckedPlan, 'sourceText' | 'items' | 'duties'>;
  /** What the reader makes of the text in force, and of the new one. */
  oldReading: DraftPlan;
  newReading: DraftPlan;
  newText: string;
};

const rangeOf = ({ start, end }: Duty): Range | null => (start === null || end === null ? null : { start, end });

/**
 * Pairs every task of an issued plan with a sentence of its new text: the same words anywhere keep it (moved), alike ones
 * change it, none drops it, and a sentence without a task is added. A proposal for a person to check, in the order of the
 * new text with what is dropped at the end.
 */
export function reAnchor({ plan, oldReading, newReading, newText }: Input): Change[] {
  const live = liveDuties(plan);
  const anchored = sameWords(live, plan.sourceText, newText);
  const missing = live.filter((duty) => !anchored.some(({ old }) => old.id === duty.id));
  const fresh = newReading.duties.filter((duty) => !anchored.some((one) => touches(duty, one)));
  const pairs = pairTexts(
    missing.map(({ text }) => text),
    fresh.map(({ text }) => text),
    LEAST_ALIKE,
  );
  const alike = pairs.flatMap(({ from, to }): Anchored[] => {
    const [old, young] = [missing[from], fresh[to]];
    const range = young && rangeOf(young);
    return old && range ? [{ ...range, old, text: young.text }] : [];
  });
  const paired = new Set(pairs.map(({ to }) => to));
  const added = withoutContext(
    plan,
    fresh.filter((_, index) => !paired.has(index)),
  );
  const changes = [
    ...[...anchored, ...alike].map((one) => changeOf(one, { oldReading, newReading })),
    ...added.map(additionOf),
  ].sort((a, b) => (a.after?.start ?? 0) - (b.after?.start ?? 0));
  const gone = missing.filter((duty) => !alike.some(({ old }) => old.id === duty.id)).map(dropOf);
  return [...changes, ...gone].map((change, ordinal) => ({ ...change, ordinal }));
}

function sameWords(live: readonly Duty[], oldText: string, newText: string): Anchored[] {
  const found: Anchored[] = [];
  for (const old of live) {
    const range = rangeOf(old);
    const place = range && findWords(oldText, range, newText, found);
    if (place) found.push({ ...place, old, text: old.text });
  }
  return found;
}

function touches(duty: Duty, range: Range): boolean {
  const own = rangeOf(duty);
  return own !== null && overlaps(own, range);
}

/** Takes out what stood in the old text as well and was settled there as no task. */
function withoutContext(plan: Input['plan'], fresh: readonly Duty[]): Duty[] {
  const context = plan.duties.filter((duty) => !isLive(duty)).map(({ text }) => text);
  const known = new Set(
    pairTexts(
      context,
      fresh.map(({ text }) => text),
      SAME_CONTEXT,
    ).map(({ to }) => to),
  );
  return fresh.filter((_, index) => !known.has(index));
}

function changeOf(one: Anchored, readings: Pick<Input, 'oldReading' | 'newReading'>): Change {
  const { old, start, end, text } = one;
  const before = rangeOf(old);
  const base = before && readings.oldReading.duties.find((duty) => touches(duty, before));
  const read = readings.newReading.duties.find((duty) => touches(duty, one));
  const itemId = read?.itemId ?? itemAt(readings.newReading, start, end) ?? readings.newReading.items[0]?.id ?? '';
  const after: Duty = { ...mergeReading(old, base ?? null, read ?? null), text, start, end, itemId };
  const same = isSameDuty(old, after);
  return { ...blank, id: newId(), kind: same ? 'kept' : 'changed', before: old, after, checked: same };
}

const blank = { ordinal: 0, reason: null, checked: false, redo: false };
const additionOf = (duty: Duty): Change => ({ ...blank, id: newId(), kind: 'added', before: null, after: duty });
const dropOf = (duty: Duty): Change => ({ ...blank, id: newId(), kind: 'dropped', before: duty, after: null });
