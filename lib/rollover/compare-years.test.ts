import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '@/lib/plan/checked-plan';
import { compareYears } from './compare-years';
import type { LinkDecision, YearDuty } from './rollover';
import { yearFigures, yearSentence } from './year-figures';

const dutiesOf = (prefix: string, texts: readonly string[]): YearDuty[] =>
  texts.map((text, index) => ({
    id: `${prefix}${index + 1}`,
    number: index + 1,
    anchor: '',
    text,
    parties: [],
    deadline: NO_DEADLINE,
    factKey: null,
  }));

const LAST = [
  '公开2016年部门预算、决算和“三公”经费',
  '每季度公开饮用水水源水质状况',
  '公开空气质量指数和首要污染物',
  '公开重点排污单位污染物排放情况',
  '组织一次政府信息公开培训，并组织网站普查和监测平台使用的学习',
  '把市直部门网站统一上移到市级平台',
];
const NOW = [
  '公开2017年部门预算、决算和“三公”经费。',
  '每季度公开饮用水水源、供水厂出水水质状况',
  '公开空气质量指数和首要污染物，公开重点排污单位污染物排放情况',
  '组织一次政府信息公开培训',
  '组织网站普查和监测平台使用的学习',
  '建设政策解读专栏',
];

const compare = (decisions: LinkDecision[] = []) =>
  compareYears(dutiesOf('L', LAST), dutiesOf('N', NOW), decisions).map(
    ({ kind, last, now }) => `${kind} ${last.map(({ id }) => id).join('+')}→${now.map(({ id }) => id).join('+')}`,
  );

describe('next year against this year', () => {
  it('finds what was carried, changed, merged, split, new and dropped', () => {
    expect(compare()).toEqual([
      'carried L1→N1',
      'changed L2→N2',
      'merged L3+L4→N3',
      'split L5→N4+N5',
      'new →N6',
      'dropped L6→',
    ]);
  });

  it('follows the office where it takes a pair apart or puts one together', () => {
    const apart = compare([{ dutyId: 'N2', lastDutyId: 'L2', together: false }]);
    expect(apart).toContain('new →N2');
    expect(apart).toContain('dropped L2→');
    expect(compare([{ dutyId: 'N6', lastDutyId: 'L6', together: true }])).toContain('changed L6→N6');
  });

  it('lets a decided pair take its duty from the proposal', () => {
    const decided = compare([{ dutyId: 'N6', lastDutyId: 'L2', together: true }]);
    expect(decided).toContain('changed L2→N6');
    expect(decided).toContain('new →N2');
  });

  it('says it in one sentence, from the figures', () => {
    const groups = compareYears(dutiesOf('L', LAST), dutiesOf('N', NOW), []);
    expect(yearSentence(yearFigures(groups), 2017)).toBe(
      '2017年共6条任务，上年6条。结转1处，变更1处，合并1处，拆分1处，新增1处，取消1处。',
    );
  });

  it('has every duty of both years in exactly one group, whatever the texts', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'公开预算决算水质每季度，。2016年') }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const groups = compareYears(dutiesOf('L', before), dutiesOf('N', after), []);
        const ids = groups.flatMap(({ last, now }) => [...last, ...now].map(({ id }) => id)).sort();
        expect(ids).toEqual([...dutiesOf('L', before), ...dutiesOf('N', after)].map(({ id }) => id).sort());
      }),
    );
  });
});
