import { read, utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertWithOffice } from './office-reader';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const LIMITS = { unpackedBytes: 8_000_000, rows: 1_000, columns: 20 };
const OPENING_TIME_MS = 180_000;

const ROWS = [
  ['名称', '日期', '说明'],
  ['=1+1', '2019-01-01', '+86'],
  ['-3', '@sum', ' 前后 空格<&>"'],
  ['_x0041_', '', '两行\n文字'],
];
const TRIMMED = ROWS.map((row) => row.map((cell) => cell.trim()));

describe('a workbook out and in', () => {
  it('comes back as it went, cells that look like formulas as text', () => {
    const file = writeWorkbook('名录', [{ name: '单位', widths: [10, 10, 10], rows: ROWS }]);
    expect(readWorkbook(file, LIMITS)).toEqual([{ name: '单位', rows: TRIMMED }]);
  });

  it('has a note above the heads, and hides columns', () => {
    const sheet = { name: '单位', widths: [10, 10, 10], rows: ROWS, note: '只填说明', hidden: [1], wrap: true };
    const file = writeWorkbook('名录', [sheet]);
    expect(readWorkbook(file, LIMITS)).toEqual([{ name: '单位', rows: [['只填说明', '', ''], ...TRIMMED] }]);
    const columns = read(file, { cellStyles: true }).Sheets.单位?.['!cols'];
    expect(columns?.map((column) => column?.hidden ?? false)).toEqual([false, true, false]);
  });

  it('opens in another office program, which saves it so that it is read alike', {
    timeout: OPENING_TIME_MS,
  }, async () => {
    const file = writeWorkbook('名录', [{ name: '单位', widths: [10, 10, 10], rows: ROWS }]);
    const saved = await convertWithOffice(file, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
    expect(readWorkbook(saved, LIMITS)).toEqual([{ name: '单位', rows: TRIMMED }]);
  });

  it('reads real dates, numbers and shared strings', () => {
    const sheet = utils.aoa_to_sheet(
      [
        ['日期', '数'],
        [new Date(Date.UTC(2019, 0, 1)), 12.5],
        ['市发改委', 3],
      ],
      {
        UTC: true,
      },
    );
    const file = write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'array', bookType: 'xlsx' });
    expect(readWorkbook(new Uint8Array(file), LIMITS)).toEqual([
      {
        name: '表',
        rows: [
          ['日期', '数'],
          ['2019-01-01', '12.5'],
          ['市发改委', '3'],
        ],
      },
    ]);
  });
});

describe('files that are none', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('单位,简称')],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) })],
    ['a cut workbook', writeWorkbook('名录', [{ name: '表', widths: [], rows: ROWS }]).subarray(0, 400)],
    ['rubbish inside', zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<<<') })],
  ])('%s is not read', (_, bytes) => {
    const answer = readWorkbook(bytes, LIMITS);
    expect(answer === 'unreadable' || (Array.isArray(answer) && answer.length === 0)).toBe(true);
  });

  it('what unpacks to more than the limit is refused before it is unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(9_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(readWorkbook(bomb, LIMITS)).toBe('too-large');
  });

  it('more rows than the limit are refused', () => {
    const rows = Array.from({ length: 1_002 }, (_, i) => [`${i}`]);
    expect(readWorkbook(writeWorkbook('长', [{ name: '表', widths: [5], rows }]), LIMITS)).toBe('too-large');
  });
});
