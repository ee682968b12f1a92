import { expect, test } from 'vitest';
import { describeEvent } from './describe-event';

test.each([
  ['submission.returned', { obligationId: 'o', reason: '缺网址' }, '缺网址'],
  ['plan.issued', { tasks: 77, obligations: 402, bodies: 40 }, '77 条任务 402 件，发给 40 个单位'],
  ['session.refused', { username: 'zhang', why: 'password' }, 'zhang，密码不对'],
  ['session.opened', {}, ''],
  ['item.decided', { note: null }, ''],
  ['body.posts-changed', { posts: ['分管领导', '联系人'] }, '分管领导、联系人'],
  ['something.later', { a: 1 }, ''],
])('%s', (kind, data, words) => {
  expect(describeEvent(kind, JSON.stringify(data))).toBe(words);
});

test('an older event without a field is still readable', () => {
  expect(describeEvent('submission.made', '{}')).toBe('第  次，证据  份');
  expect(describeEvent('submission.made', '[]')).toBe('第  次，证据  份');
  expect(describeEvent('submission.made', 'null')).toBe('');
});
