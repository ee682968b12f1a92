import { describe, expect, it } from 'vitest';
import { type Duty, NO_DEADLINE, type Party } from '@/lib/plan/checked-plan';
import { localDate } from '@/lib/shared/local-date';
import { addYears } from './add-years';
import { applyProposals } from './apply-proposals';
import { findLinks } from './find-links';
import { groupDuties } from './group-duties';
import { proposalsOf } from './propose';
import { rollSentence } from './roll-summary';
import type { RollGroup } from './rollover';

const duty = (id: string, text: string, given: Partial<Duty> = {}): Duty => ({
  id,
  itemId: 'i',
  ordinal: 0,
  text,
  start: null,
  end: null,
  statement: null,
  separateLeads: false,
  state: 'proposed',
  confidence: 'high',
  reasons: [],
  deadline: NO_DEADLINE,
  factKey: null,
  version: 1,
  parties: [],
  ...given,
});
const party = (name: string, bodyId: string | null): Party => ({
  id: name,
  name,
  role: 'lead',
  start: 3,
  end: 5,
  collective: false,
  openList: false,
  settled: false,
  bodyId,
});

const LAST = [
  duty('o1', '每季度公开2016年饮用水水源地和出厂水的水质监测信息'),
  duty('o2', '公开市级部门决算和三公经费信息'),
  duty('o3', '公开重大建设项目批准结果信息'),
  duty('o4', '公开重大建设项目招标投标信息'),
  duty('o5', '推进教育招生考试和学校收费信息公开'),
  duty('o6', '开展政务公开第三方评估'),
];
const NEXT = [
  duty('n1', '每季度公开2017年饮用水水源地和出厂水的水质监测信息'),
  duty('n2', '公开市级部门预算、决算和三公经费信息及绩效目标'),
  duty('n3', '公开重大建设项目批准结果信息、招标投标信息'),
  duty('n4', '推进教育招生考试信息公开'),
  duty('n5', '推进学校收费信息公开'),
  duty('n6', '建立政务新媒体内容发布审核制度'),
];
const groups = () => groupDuties(NEXT, LAST, findLinks(NEXT, LAST));

describe('findLinks and groupDuties', () => {
  it('tells carried, changed, merged, split, new and dropped apart', () => {
    expect(
      groups().map(({ kind, duties, previous }) => [kind, duties.map(({ id }) => id), previous.map(({ id }) => id)]),
    ).toEqual([
      ['carried', ['n1'], ['o1']],
      ['changed', ['n2'], ['o2']],
      ['merged', ['n3'], ['o3', 'o4']],
      ['split', ['n4', 'n5'], ['o5']],
      ['new', ['n6'], []],
      ['dropped', [], ['o6']],
    ]);
    expect(rollSentence({ year: 2017, previous: 2016 }, groups())).toBe(
      '2017年要点与2016年相比：结转1条、变更1条、合并1条、拆分1条、新增1条、取消1条',
    );
  });

  it('without links everything is new or dropped', () => {
    const kinds = groupDuties(NEXT, LAST, []).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'new')).toHaveLength(NEXT.length);
    expect(kinds.filter((kind) => kind === 'dropped')).toHaveLength(LAST.length);
  });
});

describe('proposalsOf', () => {
  const quarterly = { ...NO_DEADLINE, kind: 'recurring', recurrence: 'quarter', rule: 'quarterly' } as const;
  const from = duty('o', '公开', {
    parties: [party('市环保局', 'b1')],
    deadline: quarterly,
    factKey: 'written-report',
  });
  const propose = (given: Partial<Duty>, bodies = [{ id: 'b1' }]) => {
    const group: RollGroup = { kind: 'changed', duties: [duty('n', '公开', given)], previous: [from] };
    return proposalsOf(group, { bodies, find: () => 'b2', years: 1 });
  };

  it('fills what the new text leaves open', () => {
    expect(propose({}).map(({ kind, fills }) => [kind, fills])).toEqual([
      ['parties', true],
      ['deadline', true],
      ['fact', true],
    ]);
  });

  it('what the new text says itself is proposed but not taken with the rest; the same is not proposed', () => {
    const own = propose({ parties: [party('市水务局', 'b3')], deadline: { ...quarterly }, factKey: 'written-report' });
    expect(own.map(({ kind, fills }) => [kind, fills])).toEqual([['parties', false]]);
    expect(propose({ parties: [party('市环境保护局', 'b1')], deadline: quarterly, factKey: 'written-report' })).toEqual(
      [],
    );
  });

  it('a body that is gone is taken by its name as the directory has it today', () => {
    const [first] = propose({}, []);
    expect(first?.duty.parties.map(({ bodyId, start }) => [bodyId, start])).toEqual([['b2', null]]);
  });

  it('fields another part gave a duty are taken over when the new one lacks them', () => {
    const rich = { ...from, channel: '门户网站' };
    const group: RollGroup = { kind: 'carried', duties: [duty('n', '公开')], previous: [rich] };
    const proposals = proposalsOf(group, { bodies: [{ id: 'b1' }], find: () => null, years: 1 });
    expect(proposals.map(({ kind }) => kind)).toContain('detail');
    const taken = applyProposals(duty('n', '公开'), proposals);
    expect(taken).toMatchObject({ id: 'n', channel: '门户网站', factKey: 'written-report', state: 'proposed' });
    expect(taken.parties).toHaveLength(1);
  });

  it('days move with the years', () => {
    expect(addYears(localDate('2016-09-30'), 1)).toBe('2017-09-30');
    expect(addYears(localDate('2016-02-29'), 1)).toBe('2017-02-28');
  });
});
