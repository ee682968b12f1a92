import { expect, test } from 'vitest';
import { isWithinUndo, UNDO_SECONDS, undoBounds } from './undo-window';

const decidedAt = new Date('2016-10-12T01:00:00Z');
const after = (ms: number) => new Date(decidedAt.getTime() + ms);

test.each([
  [-1, false],
  [0, true],
  [UNDO_SECONDS * 1000 - 1, true],
  [UNDO_SECONDS * 1000, false],
])('%d ms after the decision: %s', (ms, within) => {
  const now = after(ms);
  const bounds = undoBounds(now);
  expect(isWithinUndo(decidedAt, now)).toBe(within);
  expect(decidedAt > bounds.after && decidedAt <= bounds.until).toBe(within);
});
