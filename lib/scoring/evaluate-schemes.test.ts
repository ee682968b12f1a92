import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPoints, points, roundPoints, ZERO_POINTS } from '@/lib/shared/points';
import { evaluate } from './evaluate';
import { lowOf } from './evaluate-tree';
import { explainNodes, explainTotal } from './explain';
import type { AdjustmentFact, BodyFacts, IndicatorFact, OccurrenceFact, RectificationOutcome } from './facts';
import { readFacts } from './parse-facts';
import { printFacts } from './print-facts';
import { printSheet } from './print-sheet';
import { rankByTotal } from './rank';
import { type Indicator, parseScheme, type Scheme } from './scheme';
import { allNodes } from './score-tree';
import type { ScoreNode, ScoreSheet } from './scoring';

const FOLDER = join(import.meta.dirname, 'rulesets');
const SCHEMES = readdirSync(FOLDER).map((file): [string, Scheme] => {
  const parsed = parseScheme(readFileSync(join(FOLDER, file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.refusal)}`);
  return [file, parsed.value];
});
const NOWHERE = { evidenceIds: [], decidedBy: null };
const OUTCOMES: (RectificationOutcome | null)[] = [null, '按期整改', '逾期整改', '未整改'];

const occurrencesFor = ({ per }: Extract<Indicator, { type: 'deduct' }>): fc.Arbitrary<OccurrenceFact[]> =>
  fc.array(
    fc.record({
      title: fc.constantFrom('错字', '死链', '空白栏目'),
      count: fc.integer({ min: 1, max: 9 }),
      points: per === undefined ? fc.integer({ min: 1, max: 5 }).map((value) => points(value)) : fc.constant(null),
      rectified: fc.constantFrom(...OUTCOMES),
      evidenceIds: fc.constant([]),
      decidedBy: fc.constant(null),
    }),
    { maxLength: 5 },
  );

const share = fc
  .tuple(fc.nat(50), fc.nat(50))
  .map(([a, b]) => ({ numerator: points(Math.min(a, b)), denominator: points(Math.max(a, b)) }));

function factFor(indicator: Indicator): fc.Arbitrary<IndicatorFact> {
  switch (indicator.type) {
    case 'deduct':
      return occurrencesFor(indicator).map((occurrences) => ({ kind: 'occurrences', occurrences, denominator: null }));
    case 'ratio':
      return share.map((one) => ({ kind: 'share', ...one, ...NOWHERE }));
    case 'band':
      return fc.oneof(
        share.map((one): IndicatorFact => ({ kind: 'share', ...one, ...NOWHERE })),
        fc.nat(20).map((value): IndicatorFact => ({ kind: 'value', value: points(value), ...NOWHERE })),
      );
    case 'checklist': {
      const names = indicator.items ?? Object.keys(indicator.weights ?? { 要点: 1, 会议: 1 });
      const items = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(true, false, null)])));
      return items.map((is) => ({ kind: 'items', items: is, ...NOWHERE }));
    }
    case 'external':
      return fc.nat(100).map((score) => ({
        kind: 'external',
        score: points(score),
        of: points(100),
        source: '报告',
        date: null,
        ...NOWHERE,
      }));
    case 'judge':
      return fc.constant({ kind: 'judges', judges: [], ...NOWHERE });
  }
}

const adjustmentsOf = (kinds: readonly { id: string; name: string }[]): fc.Arbitrary<AdjustmentFact[]> =>
  kinds.length === 0
    ? fc.constant([])
    : fc
        .array(
          fc.record({
            kind: fc.constantFrom(...kinds),
            count: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 3 },
        )
        .map((list) =>
          list.map(({ kind, count }) => ({ id: kind.id, title: kind.name, count, points: null, ...NOWHERE })),
        );

function factsFor(scheme: Scheme): fc.Arbitrary<BodyFacts> {
  const each = Object.fromEntries(scheme.indicators.map((indicator) => [indicator.id, factFor(indicator)]));
  return fc.record({
    group: fc.constantFrom(null, ...scheme.groups),
    indicators: fc.record(each, { requiredKeys: [] }) as fc.Arbitrary<BodyFacts['indicators']>,
    notApplicable: fc.dictionary(
      fc.constantFrom(...scheme.indicators.map(({ id }) => id)),
      fc.constant({ reason: '没有', approvedBy: '政务公开科' }),
      { maxKeys: 2 },
    ),
    vetoes: fc.constantFrom(
      [],
      scheme.veto.slice(0, 1).map(({ id }) => ({ id, decidedBy: '督查室', reason: null })),
    ),
    ceilings: fc.constant([]),
    bonus: adjustmentsOf(scheme.bonus?.kinds ?? []),
    majors: adjustmentsOf(scheme.major),
  });
}

const reversed = (facts: BodyFacts): BodyFacts => ({
  ...facts,
  bonus: facts.bonus.toReversed(),
  majors: facts.majors.toReversed(),
  indicators: Object.fromEntries(
    Object.entries(facts.indicators)
      .toReversed()
      .map(([id, fact]) => [
        id,
        fact.kind === 'occurrences' ? { ...fact, occurrences: fact.occurrences.toReversed() } : fact,
      ]),
  ),
});

const rangeOf = (scheme: Scheme, facts: BodyFacts) => evaluate(scheme, facts).range;
type Range = ReturnType<typeof rangeOf>;
/** Nothing applicable before is nothing applicable after: there is no score to compare. */
const isNoBetter = (one: Range, other: Range): boolean =>
  one === null || other === null || (one.low <= other.low && one.high <= other.high);

function checkParts({ reason, children }: ScoreNode): void {
  if (reason.code !== 'parts-summed') return;
  expect(addPoints(reason.start ?? ZERO_POINTS, ...children.map(lowOf))).toBe(reason.raw);
}

function checkRange(scheme: Scheme, { range, total, totalDecimals }: ScoreSheet): void {
  if (!range) return;
  expect(scheme.floor <= range.low && range.low <= range.high && range.high <= scheme.totalMax).toBe(true);
  if (total !== null) expect(roundPoints(total, totalDecimals)).toBe(total);
}

describe.each(SCHEMES)('%s，随便什么事实', (_, scheme) => {
  it('事实的次序不影响结果，存下来再算一样', () => {
    fc.assert(
      fc.property(factsFor(scheme), (facts) => {
        const shown = (given: BodyFacts) => {
          const sheet = printSheet(evaluate(scheme, given));
          const nodes = JSON.stringify(sheet.nodes.map(({ points: own, lost }) => [own, lost]));
          return [sheet.total, sheet.grade, sheet.converted, JSON.stringify(sheet.range), nodes];
        };
        expect(shown(reversed(facts))).toEqual(shown(facts));
        const stored = readFacts(JSON.parse(JSON.stringify(printFacts(facts))), scheme);
        if (!stored.ok) throw new Error(JSON.stringify(stored.refusal));
        expect(shown(stored.value)).toEqual(shown(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('总分在界限以内，每一级打印的分加起来就是上一级，每一句都说得出', () => {
    fc.assert(
      fc.property(factsFor(scheme), (facts) => {
        const sheet = evaluate(scheme, facts);
        for (const sentence of [...explainNodes(sheet.nodes), explainTotal(sheet)]) {
          expect(sentence).not.toMatch(/undefined|null|NaN|bigint/);
        }
        expect(addPoints(...sheet.nodes.map(lowOf))).toBe(sheet.knownPoints);
        allNodes(sheet.nodes).forEach(checkParts);
        checkRange(scheme, sheet);
      }),
      { numRuns: 60 },
    );
  });

  it('多一处扣分，不会多得一分', () => {
    const deducted = scheme.indicators.filter((indicator) => indicator.type === 'deduct');
    fc.assert(
      fc.property(factsFor(scheme), fc.constantFrom(...deducted), (facts, indicator) => {
        const known = facts.indicators[indicator.id];
        fc.pre(known?.kind === 'occurrences');
        const own = indicator.per === undefined ? points(1) : null;
        const more: OccurrenceFact = { title: '又一处', count: 1, points: own, rectified: '未整改', ...NOWHERE };
        const fact = { ...known, occurrences: [...known.occurrences, more] };
        const after = { ...facts, indicators: { ...facts.indicators, [indicator.id]: fact } };
        expect(isNoBetter(rangeOf(scheme, after), rangeOf(scheme, facts))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('多一样加分，不会少一分；多一次重大扣分，不会多一分', () => {
    const [kind] = scheme.bonus?.kinds ?? [];
    const [major] = scheme.major;
    fc.assert(
      fc.property(factsFor(scheme), (facts) => {
        const once = (of: { id: string; name: string }) => ({
          id: of.id,
          title: of.name,
          count: 1,
          points: null,
          ...NOWHERE,
        });
        const now = rangeOf(scheme, facts);
        const better = kind ? { ...facts, bonus: [...facts.bonus, once(kind)] } : facts;
        const worse = major ? { ...facts, majors: [...facts.majors, once(major)] } : facts;
        expect(isNoBetter(now, rangeOf(scheme, better))).toBe(true);
        expect(isNoBetter(rangeOf(scheme, worse), now)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('一个单位的结果和同组有几个单位没有关系', () => {
  const [, scheme] = SCHEMES[0] ?? [];
  if (!scheme) throw new Error('no scheme');
  fc.assert(
    fc.property(fc.array(factsFor(scheme), { minLength: 2, maxLength: 5 }), (all) => {
      const together = rankByTotal(all.map((facts) => ({ sheet: evaluate(scheme, facts) })));
      all.forEach((facts, i) => {
        expect(printSheet(together[i]?.sheet ?? evaluate(scheme, facts))).toEqual(printSheet(evaluate(scheme, facts)));
      });
    }),
    { numRuns: 20 },
  );
});
