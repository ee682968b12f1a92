import { describe, expect, it } from 'vitest';
import { groupByTask, type OpenThing } from './hand-over';

const thing = (id: string, dutyId: string): OpenThing => ({
  id,
  dutyId,
  state: 'in_progress',
  period: '2016Q3',
  dueOn: null,
  anchor: '一（一）',
  text: dutyId,
  role: 'lead',
  evidence: 0,
  notes: [],
  returned: null,
});
const answer = (dutyId: string) => ({
  dutyId,
  year: 2015,
  period: '2015',
  completedOn: null,
  text: '已公开',
  evidence: [],
});

describe('groupByTask', () => {
  it('puts what is open of a task together where its first day stands, with the answers of its own duty', () => {
    const tasks = groupByTask([thing('1', 'a'), thing('2', 'b'), thing('3', 'a')], [answer('b'), answer('c')]);
    expect(tasks.map(({ dutyId, open, earlier }) => [dutyId, open.map(({ id }) => id), earlier.length])).toEqual([
      ['a', ['1', '3'], 0],
      ['b', ['2'], 1],
    ]);
  });
});
