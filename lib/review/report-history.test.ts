import { describe, expect, it } from 'vitest';
import { type HistorySubmission, reportHistory } from './report-history';

const at = (day: number) => new Date(Date.UTC(2016, 9, day));
const sent = (number: number, given: Partial<HistorySubmission>): HistorySubmission => ({
  id: `s${number}`,
  number,
  text: `第${number}次`,
  state: 'pending',
  byName: '市环保局',
  at: at(number * 2),
  decidedByName: null,
  decidedAt: null,
  reason: null,
  evidence: [],
  ...given,
});
const note = { id: 'n1', text: '对接中', byName: '王某', at: at(3) };

describe('reportHistory', () => {
  it('newest first, numbered from the oldest, a decision is an entry of its own', () => {
    const returned = sent(1, { state: 'returned', decidedByName: '审核员', decidedAt: at(5), reason: '缺一样' });
    const entries = reportHistory(at(1), [note], [returned, sent(3, {})]);
    expect(entries.map(({ number, kind, say }) => [number, kind, say])).toEqual([
      [5, 'submitted', '第3次'],
      [4, 'returned', '缺一样'],
      [3, 'progress', '对接中'],
      [2, 'submitted', '第1次'],
      [1, 'issued', null],
    ]);
  });

  it('what was taken back says so', () => {
    expect(reportHistory(null, [], [sent(1, { state: 'withdrawn' })]).map(({ kind }) => kind)).toEqual(['withdrawn']);
  });
});
