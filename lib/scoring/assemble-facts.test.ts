import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { assertAccepted } from '@/lib/shared/app-error';
import { localDate } from '@/lib/shared/local-date';
import { points } from '@/lib/shared/points';
import { assembleFacts } from './assemble-facts';
import type { BodyMaterial, CountedObligation, RecordedFact } from './body-material';
import { evaluate } from './evaluate';
import { readFacts } from './parse-facts';
import { printFacts } from './print-facts';
import { printSheet } from './print-sheet';
import { parseScheme } from './scheme';

const scheme = assertAccepted(
  parseScheme(readFileSync(join(import.meta.dirname, 'rulesets/hengyang-2016.yaml'), 'utf8')),
);
const yearEnd = localDate('2016-12-31');
let count = 0;

function obligation(changes: Partial<CountedObligation> = {}): CountedObligation {
  count += 1;
  const completedOn = changes.completedOn === undefined ? localDate('2016-10-01') : changes.completedOn;
  return {
    obligationId: `O${count}`,
    title: `任务${count}`,
    role: 'lead',
    dueOn: localDate('2016-10-20'),
    state: completedOn ? 'closed' : 'in_progress',
    factKey: null,
    evidenceIds: [`E${count}`],
    decidedBy: '王审核',
    ...changes,
    completedOn,
  };
}

const recorded = (indicatorId: string, value: Record<string, unknown>): RecordedFact => ({
  indicatorId,
  value,
  ground: '年终核查表',
  decidedBy: '李科长',
});

/** Scheme A's vector (domain 3.3): A1 54, A2 5, A3 3, A4 6, A6 5, A7 4, A8 2 = 79 of 90. */
const VECTOR: BodyMaterial = {
  kind: 'department',
  year: 2016,
  calendar: NATIONAL_CALENDAR,
  obligations: [
    ...Array.from({ length: 9 }, () => obligation()),
    obligation({ completedOn: null }),
    obligation({
      factKey: 'implementation-plan',
      dueOn: localDate('2016-09-07'),
      completedOn: localDate('2016-09-07'),
    }),
    obligation({ factKey: 'written-report', dueOn: localDate('2016-11-30'), completedOn: localDate('2016-12-05') }),
  ],
  posts: { deputy: '副局长', contact: '办公室' },
  problems: [],
  recorded: [
    recorded('A4', { items: { 解读率: true, 解读时限: true, 舆情回应时限: true, 回应记录: false } }),
    recorded('A6', { items: { 主要负责同志年内听取汇报不少于1次: true } }),
    recorded('A7', { numerator: '4', denominator: '5' }),
    recorded('A8', { occurrences: [] }),
  ],
};
const sheetOf = (material: BodyMaterial, today = yearEnd) =>
  printSheet(evaluate(scheme, assembleFacts(scheme, material, today)));

describe('assembleFacts', () => {
  it('方案A的算例：79 分按 90 分折算', () => {
    const { nodes, total, grade, converted } = sheetOf(VECTOR);
    expect(nodes.map(({ points }) => points)).toEqual(['54', '5', '3', '6', null, '5', '4', '2']);
    expect([total, grade, converted]).toEqual(['87.78', '良好', '3.51']);
    expect(nodes[0]?.decidedBy).toEqual(['王审核']);
    expect(nodes[2]?.evidenceIds).toHaveLength(1);
    expect(nodes[3]?.decidedBy).toEqual(['李科长']);
  });

  it('几年以后才到期的，到期那年再考核；四季度的次年初到期，还算本年', () => {
    const open = (dueOn: string) => obligation({ completedOn: null, dueOn: localDate(dueOn) });
    const obligations = [obligation(), open('2019-07-27'), open('2017-12-31'), open('2018-01-01')];
    const fact = assembleFacts(scheme, { ...VECTOR, obligations }, yearEnd).indicators.A1;
    expect(fact).toMatchObject({ obligations: [{ outcome: '按期' }, { outcome: null }] });
  });

  it('实施方案晚的天数按工作日数，跳过国庆；书面材料按自然日', () => {
    const late = obligation({
      factKey: 'implementation-plan',
      dueOn: localDate('2016-09-30'),
      completedOn: localDate('2016-10-10'),
    });
    const facts = assembleFacts(scheme, { ...VECTOR, obligations: [late] }, yearEnd);
    expect(facts.indicators.A2).toMatchObject({ kind: 'value', value: points(3) });
    const report = { ...late, factKey: 'written-report' };
    expect(assembleFacts(scheme, { ...VECTOR, obligations: [report] }, yearEnd).indicators.A3).toMatchObject({
      value: points(10),
    });
  });

  it.each([
    ['没到期', '2016-11-30', 'in_progress', undefined],
    ['过期没办', '2016-12-01', 'in_progress', null],
    ['过期在审', '2016-12-01', 'submitted', undefined],
  ] as const)('书面材料%s', (_, today, state, value) => {
    const report = obligation({
      factKey: 'written-report',
      dueOn: localDate('2016-11-30'),
      completedOn: null,
      state,
    });
    const fact = assembleFacts(scheme, { ...VECTOR, obligations: [report] }, localDate(today)).indicators.A3;
    expect(fact?.kind === 'value' ? fact.value : undefined).toBe(value);
  });

  it('记录的事实代替统计的，空缺的职务是没有，不是不知道', () => {
    const { nodes } = sheetOf({
      ...VECTOR,
      posts: { deputy: '副局长' },
      recorded: [...VECTOR.recorded, recorded('A2', { value: '12' })],
    });
    expect(nodes[1]).toMatchObject({ points: '1', decidedBy: ['李科长'] });
    expect(nodes[5]).toMatchObject({ state: 'scored', points: '3.3333' });
  });

  it('不适用带理由和认定人；一票否决带理由和认定人', () => {
    const sheet = sheetOf({
      ...VECTOR,
      recorded: [...VECTOR.recorded, recorded('A2', { notApplicable: '年中新设' }), recorded('V1', { veto: true })],
    });
    expect(sheet.nodes[1]?.reason).toEqual({
      code: 'declared-not-applicable',
      reason: '年中新设',
      approvedBy: '李科长',
    });
    expect(sheet.warnings).toEqual([]);
    expect(sheet.vetoes).toEqual([expect.objectContaining({ decidedBy: '李科长', reason: '年终核查表' })]);
    expect(sheet.grade).toBe('不合格');
  });

  it('存下的事实读回来算出同样的得分单', () => {
    const facts = assembleFacts(
      scheme,
      {
        ...VECTOR,
        recorded: [
          ...VECTOR.recorded.slice(1),
          recorded('A4', {
            items: { 解读率: true, 解读时限: null, 舆情回应时限: { notApplicable: '没有舆情', approvedBy: '李科长' } },
          }),
          recorded('A2', { notApplicable: '年中新设' }),
          recorded('A3', { points: '2.5', reason: '补报' }),
          recorded('V1', { veto: true }),
        ],
      },
      yearEnd,
    );
    const stored = JSON.parse(JSON.stringify(printFacts(facts)));
    expect(assertAccepted(readFacts(stored, scheme))).toEqual(facts);
  });
});
