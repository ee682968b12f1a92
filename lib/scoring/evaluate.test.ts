import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPoints, points, ZERO_POINTS } from '@/lib/shared/points';
import { evaluate } from './evaluate';
import { explainNode, explainTotal } from './explain';
import {
  type BodyFacts,
  COMPLETION_OUTCOMES,
  type IndicatorFact,
  type ItemFact,
  OBLIGATION_ROLES,
  type ObligationFact,
  type OccurrenceFact,
} from './facts';
import { printSheet } from './print-sheet';
import { parseScheme, type Scheme } from './scheme';
import type { ScoreNode } from './scoring';

function loadScheme(change: (text: string) => string = (text) => text): Scheme {
  const parsed = parseScheme(change(readFileSync(join(import.meta.dirname, 'rulesets/hengyang-2016.yaml'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

const SCHEME = loadScheme();
const NOWHERE = { evidenceIds: [], decidedBy: null };
/** Facts of nothing but what a test says. */
const factsWith = (given: Partial<BodyFacts>): BodyFacts => ({
  ...{ group: null, indicators: {}, notApplicable: {}, vetoes: [], ceilings: [], bonus: [], majors: [] },
  ...given,
});
const EXEMPT: ItemFact = { notApplicable: { reason: '没有', approvedBy: '政务公开科' } };

const decided = fc.record({
  role: fc.constantFrom(...OBLIGATION_ROLES),
  outcome: fc.constantFrom(...COMPLETION_OUTCOMES),
});
const obligationsOf = (outcomes: fc.Arbitrary<Pick<ObligationFact, 'role' | 'outcome'>>) =>
  fc
    .array(outcomes, { maxLength: 30 })
    .map((list): ObligationFact[] =>
      list.map((part, i) => ({ ...NOWHERE, ...part, obligationId: `O${i}`, title: `任务${i}` })),
    );
const pendingToo = fc.record({
  role: fc.constantFrom(...OBLIGATION_ROLES),
  outcome: fc.constantFrom(null, ...COMPLETION_OUTCOMES),
});
const itemsOf = (...names: string[]) =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, fc.constantFrom<ItemFact>(true, false, null, EXEMPT)])))
    .map((items): IndicatorFact => ({ kind: 'items', items, ...NOWHERE }));
const occurrences = fc
  .array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 })
  .map((counts): OccurrenceFact[] =>
    counts.map((count, i) => ({ ...NOWHERE, title: `情形${i}`, count, points: null, rectified: null })),
  );
const value = fc.option(fc.integer({ min: -99_999, max: 99_999_999 })).map(
  (tenths): IndicatorFact => ({
    kind: 'value',
    value: tenths === null ? null : points(tenths),
    ...NOWHERE,
  }),
);
const share = fc.tuple(fc.nat(500), fc.nat(500)).map(
  ([a, b]): IndicatorFact => ({
    kind: 'share',
    numerator: points(Math.min(a, b)),
    denominator: points(Math.max(a, b)),
    ...NOWHERE,
  }),
);
const anyIndicators: fc.Arbitrary<Record<string, IndicatorFact>> = fc.record(
  {
    A1: obligationsOf(pendingToo).map((obligations): IndicatorFact => ({ kind: 'obligations', obligations })),
    A2: value,
    A3: value,
    A4: itemsOf('解读率', '解读时限', '舆情回应时限', '回应记录'),
    A5: itemsOf('方案审定', '合同备案', '迁移上线', '整合抽检'),
    A6: itemsOf('分管领导', '联系人不少于1名', '主要负责同志年内听取汇报不少于1次'),
    A7: share,
    A8: occurrences.map((list): IndicatorFact => ({ kind: 'occurrences', occurrences: list, denominator: null })),
  },
  { requiredKeys: [] },
);
const anyFacts: fc.Arbitrary<BodyFacts> = fc.record({
  group: fc.constantFrom(null, ...SCHEME.groups),
  indicators: anyIndicators,
  notApplicable: fc.dictionary(
    fc.constantFrom(...SCHEME.indicators.map(({ id }) => id)),
    fc.record({ reason: fc.constant('没有'), approvedBy: fc.constantFrom(null, '政务公开科') }),
    { maxKeys: 3 },
  ),
  vetoes: fc.constantFrom([], [{ id: 'V1', decidedBy: '市保密局', reason: null }]),
  ceilings: fc.constant([]),
  bonus: fc.constant([]),
  majors: fc.constant([]),
});
const firstPoints = (obligations: ObligationFact[], scheme = SCHEME) =>
  evaluate(scheme, factsWith({ indicators: { A1: { kind: 'obligations', obligations } } })).nodes[0]?.points ?? null;

function checkNode(node: ScoreNode): void {
  expect(explainNode(node)).not.toMatch(/undefined|null|NaN/);
  if (node.state === 'not-applicable') return;
  const [low, high] = node.state === 'unknown' ? [node.low, node.high] : [node.points, node.points];
  expect(ZERO_POINTS <= low && low <= high && high <= node.full).toBe(true);
  const lost = addPoints(...node.lost.map((loss) => loss.points));
  const capped = node.reason.code === 'occurrences-deducted' && node.reason.capped;
  if (!capped) expect(addPoints(high, lost)).toBe(node.full);
}

describe('evaluate, whatever the facts', () => {
  it('points lie within 0 and full marks, losses account for the rest, and every node has its sentences', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const sheet = evaluate(SCHEME, facts);
        for (const node of sheet.nodes) checkNode(node);
        expect(explainTotal(sheet)).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });

  it('the total lies in the range, is there exactly when nothing is missing, and never without something applicable', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const sheet = evaluate(SCHEME, facts);
        expect(sheet.complete).toBe(sheet.missing.length === 0);
        expect(sheet.total !== null).toBe(sheet.complete && sheet.applicablePoints > 0n);
        expect(sheet.converted !== null).toBe(sheet.total !== null);
        if (sheet.range) expect(sheet.range.low <= sheet.range.high && sheet.range.high <= SCHEME.max).toBe(true);
        if (sheet.total !== null) expect([sheet.range?.low, sheet.range?.high]).toEqual([sheet.total, sheet.total]);
      }),
    );
  });

  it('stores and recomputes as the same JSON', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const stored = JSON.stringify(printSheet(evaluate(SCHEME, facts)));
        expect(JSON.stringify(printSheet(evaluate(loadScheme(), structuredClone(facts))))).toBe(stored);
      }),
      { numRuns: 20 },
    );
  });

  it('the order of obligations and occurrences does not matter', () => {
    const judged = (obligations: ObligationFact[], list: OccurrenceFact[]) =>
      evaluate(
        SCHEME,
        factsWith({
          indicators: {
            A1: { kind: 'obligations', obligations },
            A8: { kind: 'occurrences', occurrences: list, denominator: null },
          },
        }),
      ).nodes.map(({ points: earned, lost, evidenceIds }) => ({ earned, lost, evidenceIds }));
    fc.assert(
      fc.property(obligationsOf(decided), occurrences, (obligations, list) => {
        expect(judged(obligations.toReversed(), list.toReversed())).toEqual(judged(obligations, list));
      }),
    );
  });

  it('one more obligation on time never lowers the points, one more not done never raises them', () => {
    fc.assert(
      fc.property(obligationsOf(decided), fc.constantFrom(...OBLIGATION_ROLES), (obligations, role) => {
        const before = firstPoints(obligations);
        const more = { ...NOWHERE, obligationId: 'more', title: '新增任务', role };
        const kept = firstPoints([...obligations, { ...more, outcome: '按期' }]);
        const failed = firstPoints([...obligations, { ...more, outcome: '未完成' }]);
        if (kept === null || failed === null) throw new Error('one obligation is enough to score');
        expect(before === null).toBe(obligations.length === 0);
        if (before !== null) expect(kept >= before && failed <= before).toBe(true);
      }),
    );
  });
});

describe('evaluate', () => {
  it('a veto with a cap limits the total as well', () => {
    const capped = loadScheme((text) => text.replace(/effect: 不合格/, 'effect: 不合格, total_cap: 59'));
    const full = Object.fromEntries(
      capped.indicators.map((indicator): [string, IndicatorFact] => [
        indicator.id,
        { kind: 'given', points: indicator.points, reason: null, ...NOWHERE },
      ]),
    );
    const vetoes = [{ id: 'V1', decidedBy: '市保密局', reason: '误公开' }];
    const sheet = evaluate(capped, factsWith({ group: '县市区', indicators: full, vetoes }));
    expect([sheet.total, sheet.grade, sheet.converted]).toEqual([points(59), '不合格', points('2.36')]);
    expect(explainTotal(sheet)).toContain('否决封顶：不超过 59.00');
  });

  it('facts of another measure or group are a fault of the caller', () => {
    const wrong = factsWith({ indicators: { A1: { kind: 'value', value: points(1), ...NOWHERE } } });
    expect(() => evaluate(SCHEME, wrong)).toThrow(RangeError);
    expect(() => evaluate(SCHEME, { ...wrong, indicators: {}, group: '省直' })).toThrow(RangeError);
    expect(() =>
      evaluate(SCHEME, { ...wrong, indicators: {}, vetoes: [{ id: 'V9', decidedBy: null, reason: null }] }),
    ).toThrow(RangeError);
  });
});
