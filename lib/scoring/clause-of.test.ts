import { expect, it } from 'vitest';
import { clauseOf } from './clause-of';

it.each([
  ['衡政办函〔2016〕24号五、（三）“不得低于4%”', '五、（三）', '“不得低于4%”'],
  ['衡政办函〔2016〕24号一、二、三、四各项任务', '一、二、三、四各项任务', null],
  ['第九条（一）', '第九条（一）', null],
  ['衡政办函〔2016〕24号', '衡政办函〔2016〕24号', null],
])('%s', (basis, clause, quote) => {
  expect(clauseOf(basis)).toEqual({ clause, quote });
});
