import { describe, expect, it } from 'vitest';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { type Duty, NO_DEADLINE, type Party } from '@/lib/plan/checked-plan';
import type { YearDuty } from './rollover';
import { carriedDetail, offersOf, takeOver } from './take-over';

const party = (name: string, bodyId: string | null, role: Party['role'] = 'lead'): Party => ({
  id: `party-${name}`,
  name,
  role,
  start: 3,
  end: 6,
  collective: false,
  openList: false,
  settled: false,
  bodyId,
});
const NOW: Duty = {
  id: 'now',
  itemId: 'item',
  ordinal: 0,
  text: '公开饮用水水质',
  start: 0,
  end: 7,
  statement: null,
  separateLeads: false,
  state: 'confirmed',
  confidence: 'low',
  reasons: ['原文没有写由谁办'],
  deadline: NO_DEADLINE,
  factKey: null,
  version: 3,
  parties: [],
};
const QUARTERLY = { ...NO_DEADLINE, kind: 'recurring', quote: '每季度', start: 9, recurrence: 'quarter' } as const;
const LAST: YearDuty = {
  id: 'last',
  number: 44,
  anchor: '二（十）',
  text: '每季度公开饮用水水质',
  parties: [party('市环保局', 'old'), party('市水利局', 'water', 'co')],
  deadline: QUARTERLY,
  factKey: 'written-report',
};
const successor = (id: string) => (id === 'old' ? { id: 'new', name: '市生态环境局' } : { id, name: '市水利局' });

describe('taking over from last year', () => {
  it('offers only what the new text leaves open', () => {
    expect(offersOf(NOW, LAST)).toEqual(['parties', 'deadline', 'factKey']);
    const said = { ...NOW, parties: [party('市住建局', 'x')], deadline: { ...QUARTERLY }, factKey: 'x' };
    expect(offersOf(said, LAST)).toEqual([]);
  });

  it('brings bodies with their roles, a reformed one under its new name, and waits for a word again', () => {
    const taken = takeOver(NOW, LAST, ['parties'], successor);
    expect(taken.parties.map(({ name, role, bodyId, start }) => [name, role, bodyId, start])).toEqual([
      ['市生态环境局', 'lead', 'new', null],
      ['市水利局', 'co', 'water', null],
    ]);
    expect(taken).toMatchObject({ state: 'proposed', deadline: NO_DEADLINE, factKey: null });
    expect(taken.reasons.at(-1)).toBe('按上年第 44 条补了责任单位');
  });

  it('brings the rhythm without a place in the new text', () => {
    expect(takeOver(NOW, LAST, ['deadline'], successor).deadline).toEqual({ ...QUARTERLY, quote: null, start: null });
  });

  it('offers what the office had settled beyond the sentence, without marks of that year', () => {
    const last = {
      elements: [{ id: 'e1', text: '水源水', start: 3 }],
      channels: ['website'],
      fields: [],
      levels: [],
      taskType: null,
      supervised: true,
      verticalRequirement: '省厅要求按月',
      attributes: {},
      clock: null,
      parts: [],
      confirmed: true,
      version: 2,
    } satisfies DutyDetail;
    expect(offersOf(NOW, LAST, { now: null, last })).toContain('detail');
    expect(offersOf(NOW, LAST, { now: last, last })).not.toContain('detail');
    expect(offersOf(NOW, LAST, { now: null, last: { ...last, confirmed: false } })).not.toContain('detail');
    expect(carriedDetail(last)).toMatchObject({
      elements: [{ text: '水源水', start: null }],
      channels: ['website'],
      supervised: false,
      verticalRequirement: null,
      confirmed: false,
      version: 0,
    });
  });

  it('asks again for a body that has ended without a known successor', () => {
    const taken = takeOver(NOW, LAST, ['parties'], () => null);
    expect(taken.parties.map(({ name, bodyId }) => [name, bodyId])).toEqual([
      ['市环保局', null],
      ['市水利局', null],
    ]);
  });
});
