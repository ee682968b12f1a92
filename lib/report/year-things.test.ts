import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { TEXT_WIDTH } from './report-model';
import { buildYearPaper } from './year-paper';
import { type YearRow, yearThings } from './year-things';

const row = (taskId: string, changes: Partial<YearRow> = {}): YearRow => ({
  obligationId: `${taskId} ${changes.period ?? '2016'}`,
  taskId,
  number: Number(taskId.slice(1)),
  anchor: '一（一）',
  text: `公开${taskId}`,
  role: 'lead',
  period: '2016',
  dueOn: null,
  dueMoves: 0,
  state: 'not_started',
  recurrence: null,
  supervised: false,
  ownPart: null,
  ...changes,
});
const quarter = (period: string, dueOn: string, state: YearRow['state'] = 'not_started') =>
  row('t3', { period, dueOn: localDate(dueOn), state, recurrence: 'quarter' });

const ROWS = [
  row('t1'),
  row('t2', { dueOn: localDate('2016-12-31'), ownPart: '只公开清单' }),
  quarter('2016Q2', '2016-07-28', 'closed'),
  quarter('2016Q1', '2016-04-28', 'closed'),
  quarter('2016Q3', '2016-11-04'),
];

describe('yearThings', () => {
  it('one line a task, by the day of its next report, without a day last', () => {
    expect(yearThings(ROWS).map(({ taskId, dueLabel, closed, all }) => [taskId, dueLabel, closed, all])).toEqual([
      ['t3', '每季度，下次2016-11-04前', 2, 3],
      ['t2', '2016-12-31前', 0, 1],
      ['t1', '没有期限', 0, 1],
    ]);
  });
  it('leaves out what an amendment took back', () => {
    const taken = [row('t1', { state: 'cancelled' }), quarter('2016Q4', '2017-01-28', 'cancelled'), ...ROWS.slice(1)];
    expect(yearThings(taken).map(({ taskId, all }) => [taskId, all])).toEqual([
      ['t3', 3],
      ['t2', 1],
    ]);
  });
  it('opens the next period, and says the body’s own part of what several lead', () => {
    const [quarterly, own] = yearThings(ROWS);
    expect(quarterly?.obligationId).toBe('t3 2016Q3');
    expect(own?.text).toBe('只公开清单');
  });
});

describe('buildYearPaper', () => {
  const things = yearThings(ROWS).map((thing) => ({ ...thing, supervised: thing.taskId === 't1' }));
  const input = { bodyName: '市环保局', year: 2016, planTitle: '要点', documentNumber: '衡政办函〔2016〕24号', things };
  it('counts the things in its title and fills the page', () => {
    const model = buildYearPaper(input);
    expect(model.title).toBe('市环保局2016年政务公开要办的3件事');
    const table = model.blocks.find((block) => block.kind === 'table');
    expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBe(TEXT_WIDTH.portrait);
    expect(table?.rows[0]).toMatchObject({
      cells: [{ number: '1' }, '公开t3', '牵头', '每季度，下次2016年11月4日前', '一（一）第3条'],
    });
    expect(table?.rows[2]).toMatchObject({ cells: expect.arrayContaining(['【督办】公开t1', '没有期限']) });
  });
});
