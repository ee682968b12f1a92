import { describe, expect, it } from 'vitest';
import { hengyangTaskTable } from './hengyang-samples';
import { type ReportModel, TEXT_WIDTH } from './report-model';
import { buildTaskTable, type TaskTableTask } from './task-table';

const tableOf = ({ blocks }: ReportModel) => {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
};

const [SAMPLE] = hengyangTaskTable(1).tasks;

function cellsFor(changes: Partial<TaskTableTask>) {
  const task = { ...(SAMPLE as TaskTableTask), leads: [], responsibles: [], cooperating: [], ...changes };
  const row = tableOf(buildTaskTable({ ...hengyangTaskTable(1), tasks: [task] })).rows[1];
  return row?.kind === 'cells' ? row.cells : [];
}

describe('buildTaskTable', () => {
  it('全市一张：标题、依据、六栏，横排正好占满版心', () => {
    const model = buildTaskTable(hengyangTaskTable());
    expect(model.title).toBe('衡阳市2016年政务公开工作主要任务分解表');
    expect(model.blocks[0]).toEqual({ kind: 'page-section', orientation: 'landscape' });
    expect(model.blocks).toContainEqual({
      kind: 'note',
      text: '依据《衡阳市2016年政务公开工作要点》（衡政办函〔2016〕24号）分解，本表共2个方面9项任务：一、加大公开力度，拓宽政务公开覆盖面4项；二、拓展公开范围，推进重点领域信息公开5项。',
    });
    const { columns } = tableOf(model);
    expect(columns.map(({ header }) => header)).toEqual([
      '序号',
      '工作任务',
      '工作要求',
      '牵头单位',
      '责任单位',
      '完成时限',
    ]);
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(TEXT_WIDTH.landscape);
  });

  it('单位一张：标题下写单位', () => {
    const model = buildTaskTable({ ...hengyangTaskTable(), scope: { bodyName: '市环保局' } });
    expect(model.blocks).toContainEqual({ kind: 'subtitle', text: '（市环保局）' });
  });

  it('每章一行标题，只在换章时出现', () => {
    const sections = tableOf(buildTaskTable(hengyangTaskTable(90))).rows.filter((row) => row.kind === 'section');
    expect(sections.map(({ text }) => text)).toEqual([
      '一、加大公开力度，拓宽政务公开覆盖面',
      '二、拓展公开范围，推进重点领域信息公开',
    ]);
  });

  it('二(十)：市环保局牵头，会同三家，写在责任单位栏', () => {
    expect(
      cellsFor({ leads: ['市环保局'], cooperating: ['市住房城乡建设局', '市水利局', '市卫计委'] }).slice(3, 5),
    ).toEqual(['市环保局', '配合：市住房城乡建设局、市水利局、市卫计委']);
  });

  it.each([
    [{ leads: ['市财政局'] }, ['市财政局', '—']],
    [{ responsibles: ['市审计局'] }, ['—', '市审计局']],
    [{ responsibles: ['各级各部门'], cooperating: ['市水利局'] }, ['—', '各级各部门\n配合：市水利局']],
    [{}, ['—', '未明确']],
  ])('%j', (bodies, expected) => expect(cellsFor(bodies).slice(3, 5)).toEqual(expected));

  it('工作要求列出要素、渠道、分工和省直要求，督办的标出来，时限规则写进完成时限', () => {
    const asks = {
      supervised: true,
      elements: ['目录', '清单'],
      channels: ['政府网站'],
      parts: [{ name: '市发改委', text: '公开目录' }],
      clock: '审议通过后 20 日内（原文）',
      vertical: '省厅要求每月一报',
    };
    const cells = cellsFor({ text: '公开收费。', itemTitle: '推进收费公开', asks });
    expect(cells[1]).toMatch(/^【督办】/);
    expect(cells[2]).toBe(
      '公开收费。\n公开要素：1.目录；2.清单。\n公开渠道：政府网站。\n分工：市发改委：公开目录。\n省直要求：省厅要求每月一报',
    );
    expect(cells[5]).toBe('审议通过后 20 日内（原文）');
    const [task] = hengyangTaskTable(1).tasks;
    const { blocks } = buildTaskTable({ ...hengyangTaskTable(1), tasks: task ? [{ ...task, asks }] : [] });
    expect(blocks).toContainEqual({ kind: 'note', text: expect.stringContaining('1项为市政府重点督办事项') });
  });

  it('单位的一张多一栏本单位的角色，仍占满版心', () => {
    const tasks = hengyangTaskTable(1).tasks.map((task) => ({ ...task, role: 'co' as const }));
    const table = tableOf(buildTaskTable({ ...hengyangTaskTable(1), tasks, scope: { bodyName: '市环保局' } }));
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(TEXT_WIDTH.landscape);
    expect(table.rows[1]).toMatchObject({ cells: expect.arrayContaining(['配合']) });
  });
});
