import { expect, test } from 'vitest';
import type { ReviewCheck } from './check-submission';
import { decideBatchAccept, tellBatch } from './decide-batch';

const check = (result: ReviewCheck['result'], text = '有公开网页 1 个'): ReviewCheck => ({ id: text, result, text });

test.each(['warning', 'failed'] as const)('one check with %s is enough to be left', (result) => {
  expect(decideBatchAccept([check('passed')]).ok).toBe(true);
  expect(decideBatchAccept([check('passed'), check(result, '晚 2 天'), check(result, '没有记录')])).toMatchObject({
    refusal: { code: 'checks-open', facts: { what: '晚 2 天；没有记录' } },
  });
});

test('both are named, what was done and what was not', () => {
  const done = { submissionId: '1', bodyName: '市教育局', why: null };
  const left = { submissionId: '2', bodyName: '市民政局', why: '晚 2 天' };
  expect(tellBatch('通过', [done, left])).toBe(
    '已通过 1 份，1 份没有通过\n已通过：市教育局\n没有通过：市民政局，晚 2 天',
  );
  expect(tellBatch('退回', [done])).toBe('已退回 1 份\n已退回：市教育局');
  expect(tellBatch('通过', [left])).toBe('已通过 0 份，1 份没有通过\n没有通过：市民政局，晚 2 天');
});
