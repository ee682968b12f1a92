import { describe, expect, it } from 'vitest';
import { areaCounts, areaList, areaSentence } from './area-counts';

const tasks = ['一、推进决策公开', '一、推进决策公开', '二、推进执行公开', ''].map((chapter) => ({ chapter }));

describe('area counts', () => {
  it('count the tasks of each heading in the order of the plan', () => {
    expect(areaCounts(tasks)).toEqual([
      { area: '一、推进决策公开', tasks: 2 },
      { area: '二、推进执行公开', tasks: 1 },
      { area: '其他', tasks: 1 },
    ]);
  });
  it('become one sentence: 4方面42项', () => {
    const many = ['一', '二', '三', '四'].flatMap((chapter, index) =>
      Array.from({ length: [10, 12, 9, 11][index] ?? 0 }, () => ({ chapter })),
    );
    expect(areaSentence(many)).toBe('4个方面42项任务');
    expect(areaSentence(tasks.slice(0, 2))).toBe('2项任务');
    expect(areaList(tasks)).toBe('一、推进决策公开2项；二、推进执行公开1项；其他1项');
  });
});
