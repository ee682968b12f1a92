import { describe, expect, it } from 'vitest';
import { points } from '@/lib/shared/points';
import { hengyangYearEnd } from './hengyang-samples';
import { cellText, type ReportModel, TEXT_WIDTH } from './report-model';
import type { SummaryGroup, SummaryRow, YearEndFigures } from './year-end-figures';
import { buildYearEndSummary } from './year-end-summary';
import { PASS_MARK } from './year-end-wording';

const GRADES = ['优秀', '良好', '合格', '不合格'];

const row = (bodyName: string, total: string | null, grade: string | null): SummaryRow => ({
  rank: total === null ? null : 1,
  bodyName,
  cells: [{ indicatorId: 'A1', result: total ?? 'unknown' }],
  total,
  grade,
  converted: total === null ? null : '3.00',
  note: '',
});

const groupOf = (...rows: SummaryRow[]): SummaryGroup => ({
  name: '市直部门',
  indicators: [{ id: 'A1', name: '任务落实', full: '100' }],
  rows,
});

const build = (changes: Partial<YearEndFigures> = {}) => buildYearEndSummary(hengyangYearEnd(changes));
const textOf = ({ blocks }: ReportModel) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
const tablesOf = ({ blocks }: ReportModel) => blocks.filter((block) => block.kind === 'table');

describe('年终总结的文字', () => {
  it('任务件数是各状态之和，办结率除去不适用', () => {
    expect(textOf(build())).toContain(
      '要点任务分解到单位共436件：办结409件，其中按期办结371件、逾期后办结38件；已报送待审6件；逾期未办结9件；尚未到期0件；不适用12件。除去不适用的，办结率为96.46%。',
    );
  });

  it('全部不适用时不写办结率，一件没有时说没有', () => {
    const none = { onTime: 0, late: 0, submitted: 0, overdue: [], open: 0, notApplicable: 0 };
    expect(textOf(build({ obligations: { ...none, notApplicable: 3 } }))).not.toContain('办结率');
    expect(textOf(build({ obligations: none }))).toContain('本年度没有下达到单位的任务。');
  });

  it('等次个数、优秀单位、均分由得分算出', () => {
    const rows = [row('甲局', '95', '优秀'), row('乙局', '90', '优秀'), row('丙局', '87.78', '良好')];
    const text = textOf(build({ groups: [groupOf(...rows)], gradeNames: GRADES }));
    expect(text).toContain('共3个单位，全部评完，平均90.93分。');
    expect(text).toContain('优秀2个（甲局95.00分、乙局90.00分），良好1个，合格0个，不合格0个。没有低于60分的单位。');
  });

  it('60 分上下：59.99 点名，60 不点名', () => {
    expect(PASS_MARK).toBe(points('60'));
    const text = textOf(build({ groups: [groupOf(row('甲局', '60', '合格'), row('乙局', '59.99', '不合格'))] }));
    expect(text).toContain('低于60分的有1个单位：乙局59.99分。');
  });

  it('一票否决的单位得分达到 60 也说明', () => {
    const text = textOf(build({ groups: [groupOf(row('甲局', '88', '不合格'))] }));
    expect(text).toContain('没有低于60分的单位。甲局88.00分得分达到60分，等次定为不合格。');
  });

  it('没有评完的如实说，不算进均分', () => {
    const text = textOf(build({ groups: [groupOf(row('甲局', '80', '良好'), row('乙局', null, null))] }));
    expect(text).toContain('共2个单位，评完1个，平均80.00分。尚有1个单位没有评完（乙局），得分、名次和等次待定。');
    expect(textOf(build({ groups: [groupOf(row('乙局', null, null))] }))).not.toContain('平均');
  });

  it('问题和要求只写有的，期限没定写待定', () => {
    const clean = { onTime: 5, late: 0, submitted: 0, overdue: [], open: 0, notApplicable: 0 };
    expect(textOf(build({ obligations: clean, findings: [] }))).toContain('没有登记在案的问题。');
    expect(textOf(build())).toContain('一是任务逾期未办结9件（祁东县5件、市旅游外侨民宗局3件、衡山县1件）。');
    expect(textOf(build())).toContain(
      '二是栏目长期没有更新，查出17处，完成整改14处，还有3处没有改好（祁东县、衡山县）。',
    );
    expect(textOf(build())).toContain('由责任单位于2017年1月31日前办结，结果报衡阳市电子政务管理办公室。');
    expect(textOf(build({ rectifyBy: null }))).toContain('（期限待定）');
  });

  it('没有考核时不写考核，也没有附件', () => {
    const model = build({ groups: [] });
    expect(textOf(model)).toContain('本年度没有开展考核。');
    expect(model.blocks.some((block) => block.kind === 'attachment-note' || block.kind === 'table')).toBe(false);
  });
});

describe('得分表', () => {
  it('每组一张，0、不适用、待定各是各，占满横排版心', () => {
    const [, departments] = tablesOf(build());
    const cells = departments?.rows.map((line) => (line.kind === 'cells' ? line.cells.map(cellText) : [])) ?? [];
    expect(cells.find(([, name]) => name === '市旅游外侨民宗局')?.slice(2, 8)).toEqual([
      '30.00',
      '0.00',
      '3.00',
      '5.00',
      '—',
      '5.00',
    ]);
    expect(cells.find(([, name]) => name === '市公安局')?.slice(0, 3)).toEqual(['待定', '市公安局', '待定']);
    expect(cells.find(([, name]) => name === '市教育局')?.slice(-4)).toEqual(['87.78', '良好', '3.51', '']);
    for (const { columns } of tablesOf(build()))
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(TEXT_WIDTH.landscape, 6);
  });

  it('注只解释表里出现的符号', () => {
    const notes = build().blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes).toEqual(['注：“—”为对本单位不适用，不是零分；“待定”为尚未评定。']);
  });

  it('指标没有结果按待定写，不当零分', () => {
    const bare = { ...row('甲局', '80', '良好'), cells: [] };
    const [table] = tablesOf(build({ groups: [groupOf(bare)] }));
    expect(table?.rows[0]).toMatchObject({
      cells: [{ number: '1' }, '甲局', '待定', { number: '80.00' }, '良好', { number: '3.00' }],
    });
  });
});

describe('草稿与定稿', () => {
  it('草稿写明草稿，定稿不写', () => {
    const draft = build({ state: '草稿' });
    expect(draft.mark).toBe('草稿');
    expect(draft.blocks[1]).toEqual({ kind: 'subtitle', text: '（草稿）' });
    expect(JSON.stringify(build({ state: '定稿' }))).not.toContain('草稿');
  });
});
