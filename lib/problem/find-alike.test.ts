import { describe, expect, it } from 'vitest';
import { findAlike } from './find-alike';

const told = (id: string, finding: string, given: { bodyId?: string; taskId?: string | null } = {}) => ({
  id,
  bodyId: 'a',
  taskId: null,
  finding,
  ...given,
});

describe('problems found twice', () => {
  it('are of the same body with the same task or a text much alike, most alike first', () => {
    const own = told('1', '三季度饮用水水质报告没有公开', { taskId: 't' });
    const others = [
      told('2', '网站栏目打不开', { taskId: 't' }),
      told('3', '三季度的饮用水水质报告没有公开'),
      told('4', '三季度饮用水水质报告没有公开', { bodyId: 'b' }),
      told('5', '年度报告缺附件'),
      own,
    ];
    expect(findAlike(own, others).map(({ id }) => id)).toEqual(['3', '2']);
  });

  it('having no task is nothing in common', () => {
    expect(findAlike(told('1', '年度报告缺附件'), [told('2', '网站栏目打不开')])).toEqual([]);
  });
});
