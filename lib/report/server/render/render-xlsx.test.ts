import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hengyangTaskTable, hengyangYearEnd } from '@/lib/report/hengyang-samples';
import { cellText, type ReportCell, type ReportModel, type ReportTable } from '@/lib/report/report-model';
import { buildTaskTable } from '@/lib/report/task-table';
import { buildYearEndSummary } from '@/lib/report/year-end-summary';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { renderXlsx } from './render-xlsx';

const OPENING_TIME_MS = 180_000;

/** Comma, double quotes, UTF-8, shown as formatted, formulas shown as formulas; the last number picks the sheet. */
const csvOfSheet = (sheet: number): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,${sheet}`;

async function readSheet(file: Buffer, sheet: number): Promise<string[][]> {
  return parseCsv((await convertWithOffice(file, 'xlsx', csvOfSheet(sheet))).toString('utf8'));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

const partOf = (file: Buffer, path: string): string => strFromU8(unzipSync(file)[`xl/${path}.xml`] ?? new Uint8Array());

const sheetNames = (file: Buffer): string[] =>
  [...partOf(file, 'workbook').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? '');

const tablesOf = (model: ReportModel): ReportTable[] => model.blocks.filter((block) => block.kind === 'table');

function expectTable(read: string[][], table: ReportTable): void {
  const head = read.findIndex((row) => row[0] === table.columns[0]?.header);
  expect(read[head]).toEqual(table.columns.map(({ header }) => header));
  for (const [index, row] of table.rows.entries()) {
    const found = read[head + 1 + index];
    if (row.kind === 'section') expect(found?.[0]).toBe(row.text);
    else expect(found).toEqual(row.cells.map(cellText));
  }
}

const tableOf = (cells: readonly (readonly ReportCell[])[], name = '表'): ReportModel => ({
  title: '试表',
  mark: null,
  blocks: [
    {
      kind: 'table',
      name,
      columns: [
        { header: '甲', width: 40, align: 'left' },
        { header: '乙', width: 20, align: 'right' },
      ],
      rows: cells.map((row) => ({ kind: 'cells', cells: row })),
    },
  ],
});

describe('renderXlsx', () => {
  it('任务分解表 432 条：另一个程序读出的每一格与模型一致', { timeout: OPENING_TIME_MS }, async () => {
    const model = buildTaskTable(hengyangTaskTable(432));
    const read = await readSheet(renderXlsx(model), 1);
    expect(read[0]?.[0]).toBe('衡阳市2016年政务公开工作主要任务分解表');
    for (const table of tablesOf(model)) expectTable(read, table);
  });

  it('得分表每组一张，0、不适用、待定分得清，草稿有标识', { timeout: OPENING_TIME_MS }, async () => {
    const model = buildYearEndSummary(hengyangYearEnd());
    const file = renderXlsx(model);
    expect(sheetNames(file)).toEqual(['县市区得分表', '市直部门得分表']);
    for (const [index, table] of tablesOf(model).entries()) {
      const read = await readSheet(file, index + 1);
      expect(read[1]?.[0]).toBe('（草稿）');
      expectTable(read, table);
    }
  });

  it('以 = + - @ 开头的格子是文字，不是公式；罕用字不丢', { timeout: OPENING_TIME_MS }, async () => {
    const texts = [
      '=1+1',
      '+86',
      '-3',
      '@SUM(A1)',
      '=HYPERLINK("http://x")',
      '𠮷㑇䶮',
      'a_x0041_b',
      '甲\n乙 & <丙>',
      '007',
    ];
    const read = await readSheet(renderXlsx(tableOf(texts.map((text) => [text, { number: '1.50' }]))), 1);
    expect(read.slice(1)).toEqual(texts.map((text) => [text, '1.50']));
  });

  it('数是数，文字是文字', () => {
    const xml = partOf(renderXlsx(tableOf([['87.78', { number: '87.78' }]])), 'worksheets/sheet1');
    expect(xml).toMatch(
      /<c s="\d+" t="inlineStr"><is><t xml:space="preserve">87\.78<\/t><\/is><\/c><c s="\d+"><v>87\.78<\/v>/,
    );
    expect(xml).not.toContain('<f>');
  });

  it('表头冻结、打印时每页重复、A4 横排一页宽', () => {
    const file = renderXlsx(buildTaskTable(hengyangTaskTable()));
    const sheet = partOf(file, 'worksheets/sheet1');
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(partOf(file, 'workbook')).toContain('!$3:$3</definedName>');
  });

  it.each([
    ['a[b]:c*d?e/f\\g', 'a b  c d e f g'],
    ["'得分'", '得分'],
    ['', '表'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('表名「%s」写成「%s」', (wanted, expected) => {
    expect(sheetNames(renderXlsx(tableOf([['1', '2']], wanted)))).toEqual([expected]);
  });

  it('同名的表加序号', () => {
    const { blocks, ...rest } = tableOf([['1', '2']], '得分表');
    expect(sheetNames(renderXlsx({ ...rest, blocks: [...blocks, ...blocks] }))).toEqual(['得分表', '得分表(2)']);
  });

  it('没有表的公文不出工作簿', () => {
    expect(() => renderXlsx({ title: '空', mark: null, blocks: [] })).toThrow(RangeError);
  });
});
