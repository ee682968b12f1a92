import { expect, it } from 'vitest';
import { tabbedRows } from './tabbed-rows';

it('makes rows of what a spreadsheet copies, cells with line breaks included', () => {
  expect(tabbedRows('任务\t单位\n公开预算\t"市财政局\n市审计局"\n\n完')).toBe(
    '任务 | 单位\n公开预算 | 市财政局 市审计局\n\n完',
  );
  expect(tabbedRows('甲\t\t乙\n\t丙\t丁')).toBe('甲 |  | 乙\n| 丙 | 丁');
});

it('leaves prose alone, with or without a tab', () => {
  expect(tabbedRows('一、公开\n二、推进')).toBe('一、公开\n二、推进');
  expect(tabbedRows('\t一、公开\n（一）推进\t预算')).toBe('\t一、公开\n（一）推进\t预算');
});
