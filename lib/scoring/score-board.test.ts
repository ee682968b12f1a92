import { describe, expect, it } from 'vitest';
import { buildScoreBoard, WITHOUT_GROUP } from './score-board';

const entry = (id: string, group: string | null, total: string | null, vetoes: string[] = []) => ({
  body: { id, name: id, shortName: id },
  group,
  marks: [],
  total,
  range: total === null ? null : { low: total, high: total },
  grade: null,
  converted: null,
  vetoes,
});

describe('buildScoreBoard', () => {
  it('按组排名，同分同名次；一票否决的另列，没评完的在最后', () => {
    const board = buildScoreBoard(
      ['县市区', '市直部门', '公共企事业单位'],
      [
        entry('没评完', '市直部门', null),
        entry('否决', '市直部门', '99.00', ['公开涉密信息经认定']),
        entry('丙', '市直部门', '87.78'),
        entry('甲', '市直部门', '90.00'),
        entry('乙', '市直部门', '90.00'),
        entry('县', '县市区', '60.00'),
        entry('外', null, '70.00'),
      ],
    );
    expect(board.map(({ name, rows }) => [name, rows.map(({ body, rank }) => [body.id, rank])])).toEqual([
      ['县市区', [['县', 1]]],
      [
        '市直部门',
        [
          ['甲', 1],
          ['乙', 1],
          ['丙', 3],
          ['否决', null],
          ['没评完', null],
        ],
      ],
      [WITHOUT_GROUP, [['外', 1]]],
    ]);
  });
});
