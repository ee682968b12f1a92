import { expect, test } from 'vitest';
import { UNDO_SECONDS } from '@/lib/task/undo-window';
import { type DecidedSubmission, decideUndo } from './decide-undo';

const decidedAt = new Date('2016-10-12T01:00:00Z');
const decided: DecidedSubmission = {
  state: 'returned',
  decidedBy: 'zhang',
  decidedAt,
  decidedVersion: 4,
  obligation: { state: 'returned', version: 4 },
};
const outcome = (given: Partial<DecidedSubmission>, ms = 0, accountId = 'zhang') => {
  const decision = decideUndo({ ...decided, ...given }, { accountId, now: new Date(decidedAt.getTime() + ms) });
  return decision.ok ? decision.value : decision.refusal.code;
};

test('until the very last moment, and not at the end of it', () => {
  expect(outcome({}, UNDO_SECONDS * 1000 - 1)).toBe('submitted');
  expect(outcome({}, UNDO_SECONDS * 1000)).toBe('undo-too-late');
});

test('what was accepted waits again as well', () => {
  expect(outcome({ state: 'accepted', obligation: { state: 'closed', version: 4 } })).toBe('submitted');
});

test.each<[string, string, Partial<DecidedSubmission>]>([
  ['waits already', 'not-decided', { state: 'pending', decidedAt: null }],
  ['was withdrawn', 'not-decided', { state: 'withdrawn' }],
  ['changed since', 'changed-since', { obligation: { state: 'returned', version: 5 } }],
  ['was decided before versions were kept', 'changed-since', { decidedVersion: null }],
  ['was cancelled', 'wrong-state', { obligation: { state: 'cancelled', version: 4 } }],
])('%s: %s', (_, code, given) => {
  expect(outcome(given)).toBe(code);
});

test('another reviewer does not take it back', () => {
  expect(outcome({}, 0, 'li')).toBe('not-your-decision');
});
