import { expect, test } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { reasonsFor } from './reason-templates';
import { REASON_MAX } from './submission';

const clause = { anchor: '二（七）', taskNumber: 35 };
const on = (day: string) => reasonsFor(clause, localDate(day));

test('one reason for each of the keys 4 to 9, each with its clause and within the field', () => {
  const reasons = on('2016-10-12');
  expect(reasons).toHaveLength(6);
  expect(new Set(reasons.map(({ label }) => label)).size).toBe(6);
  for (const { text, basis } of reasons) {
    expect(text.endsWith(`（${basis}）`)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(REASON_MAX);
  }
  expect(reasons[0]?.basis).toBe('要点二（七）第 35 条');
});

test.each([
  ['2019-05-14', '《政府信息公开条例》第十四条'],
  ['2019-05-15', '《政府信息公开条例》第十七条'],
])('on %s the secrecy review rests on %s', (day, basis) => {
  expect(on(day).find(({ label }) => label === '保密审查记录不全')?.basis).toBe(basis);
});
