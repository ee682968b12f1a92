import { describe, expect, it } from 'vitest';
import { buildMatrixRow, cellAt } from './matrix';

const row = buildMatrixRow(
  {
    bodyId: 'b',
    bodyName: '市环保局',
    cells: [
      [1, 'closed'],
      [2, 'closed'],
      [4, 'overdue'],
      [5, 'submitted'],
    ],
  },
  7,
);

describe('buildMatrixRow', () => {
  it('joins neighbours of one kind, and leaves no place out', () => {
    expect(row.runs.map(({ from, cell, length }) => `${from} ${cell} ${length}`)).toEqual([
      '0 none 1',
      '1 closed 2',
      '3 none 1',
      '4 overdue 1',
      '5 submitted 1',
      '6 none 1',
    ]);
    expect(Array.from({ length: 8 }, (_, place) => cellAt(row, place)).join(' ')).toBe(
      'none closed closed none overdue submitted none none',
    );
  });

  it('says the row in words', () => {
    expect(row.line).toBe('市环保局：4 条办结 2 条，逾期 1 条，待审 1 条');
  });
});
