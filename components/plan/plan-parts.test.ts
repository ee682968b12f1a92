import { describe, expect, it } from 'vitest';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { draftPlan } from '@/lib/plan/draft-plan';
import { parsePlan } from '@/lib/plan/parse-plan';
import { longPlanText } from '@/prisma/seed/long-plan-text';
import { groupDuties } from './duty-groups';
import { choosePart, ONE_PIECE, PART_ROWS, partsOf } from './plan-parts';

function planOf(duties: number): CheckedPlan {
  const sourceText = longPlanText(duties);
  const facts = {
    id: 'p',
    year: 2016,
    title: '',
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    publishedOn: null,
  };
  const rest = {
    basis: [],
    recipients: [],
    sourceName: null,
    findings: [],
    issuedAt: null,
    closedAt: null,
    version: 1,
  };
  return {
    ...facts,
    ...rest,
    state: 'checking',
    sourceText,
    ...draftPlan(parsePlan(sourceText), [], []),
    expansions: [],
    contextSentences: [],
  };
}

const partsFor = (plan: CheckedPlan) =>
  partsOf(groupDuties(plan, 'all', { dutyId: null, unit: null }), plan.sourceText.length);
const dutiesIn = ({ groups }: ReturnType<typeof partsFor>[number]) =>
  groups.flatMap(({ items }) => items.flatMap(({ duties }) => duties));

describe('partsOf', () => {
  it('leaves a plan that a page holds in one piece', () => {
    const plan = planOf(ONE_PIECE);
    expect(partsFor(plan)).toMatchObject([{ first: 1, last: ONE_PIECE, start: 0, end: plan.sourceText.length }]);
  });

  it('cuts a longer one so that every duty and every character of the text is in exactly one part', () => {
    const plan = planOf(ONE_PIECE + 1);
    const parts = partsFor(plan);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(dutiesIn(part).length).toBeLessThanOrEqual(PART_ROWS);
    expect(parts.flatMap(dutiesIn).map(({ number }) => number)).toEqual(plan.duties.map((_, index) => index + 1));
    expect(parts[0]?.start).toBe(0);
    expect(parts.at(-1)?.end).toBe(plan.sourceText.length);
    expect(parts.slice(1).map(({ start }) => start)).toEqual(parts.slice(0, -1).map(({ end }) => end));
    for (const part of parts) {
      for (const { duty } of dutiesIn(part)) {
        expect(duty.start).toBeGreaterThanOrEqual(part.start);
        expect(duty.end).toBeLessThanOrEqual(part.end);
      }
    }
  });

  it('cuts an item that is itself too long', () => {
    const text = `一、公开\n（一）推进公开。${'公开饮用水水质。'.repeat(ONE_PIECE + 1)}（市环保局落实）`;
    const plan = { ...planOf(1), sourceText: text, ...draftPlan(parsePlan(text), [], []) };
    const parts = partsFor(plan);
    expect(parts.map((part) => dutiesIn(part).length)).toEqual([PART_ROWS, PART_ROWS, ONE_PIECE + 1 - 2 * PART_ROWS]);
  });
});

describe('choosePart', () => {
  const plan = planOf(ONE_PIECE + 1);
  const parts = partsFor(plan);

  it('opens the part with the open duty unless another is asked for', () => {
    const last = plan.duties.at(-1)?.id ?? null;
    expect(choosePart(parts, null, last)).toBe(parts.length);
    expect(choosePart(parts, 1, last)).toBe(1);
    expect(choosePart(parts, null, null)).toBe(1);
    expect(choosePart(parts, 99, null)).toBe(parts.length);
  });
});
