import { describe, expect, it } from 'vitest';
import { fieldCounts, typeCounts } from './field-counts';

const TASKS = [
  { fields: ['9-finance', '9-environment'], taskType: 'publish' as const, obligations: 3, closed: 1 },
  { fields: ['9-finance'], taskType: 'document' as const, obligations: 2, closed: 2 },
  { fields: [], taskType: null, obligations: 5, closed: 0 },
];

describe('counts of tasks', () => {
  it('by field: a task of two fields counts in both, one without in a line of its own', () => {
    const lines = fieldCounts(2016, TASKS);
    expect(lines).toHaveLength(10);
    expect(lines.find(({ name }) => name === '财政资金')).toEqual({
      name: '财政资金',
      tasks: 2,
      obligations: 5,
      closed: 3,
    });
    expect(lines.find(({ name }) => name === '环境保护')?.tasks).toBe(1);
    expect(lines.at(-1)).toEqual({ name: '未分领域', tasks: 1, obligations: 5, closed: 0 });
  });
  it('by type: each task once', () => {
    const lines = typeCounts(TASKS);
    expect(lines.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(TASKS.length);
    expect(lines.at(-1)?.name).toBe('未分类型');
  });
});
