import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '@/lib/plan/parse-plan';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { ofdOf, oldPdfOf } from '@/prisma/seed/document-bytes';
import { readDocument } from './read-document';

const fixture = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)));
const PLAN = readFileSync(
  fileURLToPath(new URL('../../plan/fixtures/hengyang-2016-plan.txt', import.meta.url)),
  'utf8',
);
const PARAGRAPHS = PLAN.split('\n')
  .map((line) => line.trim())
  .filter(Boolean);

async function read(bytes: Uint8Array) {
  const answer = await readDocument(Buffer.from(bytes));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

/** Every statement in brackets with its item, parties and roles. */
function statements(text: string): string[] {
  const seen = new Map<number, string>();
  for (const item of parsePlan(text, { year: 2016 }).items) {
    for (const { statement, form, parties } of item.duties) {
      const printed = parties.map(({ name, role, openList }) => `${role} ${name}${openList ? '+' : ''}`).join(' ');
      const path = item.path?.replace(/[（(]/g, '(').replace(/[）)]/g, ')');
      if (statement && form === 'paren') seen.set(statement.start, `${path} ${printed}`);
    }
  }
  return [...seen.values()];
}

const letters = (text: string): string => text.replace(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')');

describe('the plan of Hengyang, written by LibreOffice', () => {
  it.each(['hengyang-numbered.docx', 'hengyang-numbered.doc', 'hengyang-gbk.html'])(
    'is read from %s letter for letter, automatic numbers included',
    async (name) => {
      const { text } = await read(fixture(name));
      expect(letters(text)).toBe(letters(PLAN));
      expect(statements(text)).toHaveLength(24);
      expect(statements(text)).toEqual(statements(PLAN));
    },
  );

  it('is read from rich text up to the second chapter', async () => {
    const { format, text } = await read(fixture('hengyang-first.rtf'));
    expect(format).toBe('rtf');
    expect(letters(text)).toBe(letters(PLAN).slice(0, letters(PLAN).indexOf('二、拓展')));
  });

  it('is read from a PDF without running heads and page numbers', { timeout: 120_000 }, async () => {
    const pdf = await convertWithOffice(fixture('hengyang-numbered.docx'), 'docx', 'pdf');
    const { text } = await read(pdf);
    expect(letters(text)).toBe(letters(PLAN));
    expect(text.split('\n')).toHaveLength(PARAGRAPHS.length);
    expect(statements(text)).toEqual(statements(PLAN));
  });
});

describe('the plan of Hengyang', () => {
  it.each([
    ['ofd', ofdOf],
    ['pdf', oldPdfOf],
  ] as const)('is put together from the placed letters of an %s', async (format, make) => {
    const answer = await read(make(PARAGRAPHS));
    expect(answer.format).toBe(format);
    expect(letters(answer.text)).toBe(letters(PLAN));
    expect(statements(answer.text)).toEqual(statements(PLAN));
  });

  it.each(['utf8', 'gb18030', 'utf16le', 'utf16be'])('stays as it was as plain text in %s', async (encoding) => {
    const { default: iconv } = await import('iconv-lite');
    expect(await read(iconv.encode(PLAN, encoding))).toEqual({ format: 'txt', text: PLAN, notes: [] });
    expect((await read(iconv.encode(PLAN, encoding, { addBOM: encoding !== 'gb18030' }))).text).toContain(PLAN);
  });
});

const MERGED = [
  '衡阳市2019年政务公开工作任务分解表',
  '重点任务 | 工作内容 | 责任分工 |  | 完成时限',
  '|  | 牵头单位 | 配合单位 |',
  '一、推进决策公开 | 1.公开年度重大决策事项目录 | 市政府办公室 | 市司法局 | 2019年6月底前',
  '| 2.邀请利益相关方列席市政府常务会议 | 市政府办公室 | 各县市区人民政府 | 每季度至少1次',
  '二、推进执行公开 | 3.公开重点任务落实情况 | 市政府督查室 | 市直有关部门 | 12月底前',
  '附注：以上任务按季度通报。',
];

describe('a table of tasks', () => {
  it.each(['docx', 'doc', 'rtf', 'pdf'])('keeps rows, columns and merged cells in a %s', async (extension) => {
    const { text } = await read(fixture(`tasks-merged.${extension}`));
    // One page alone cannot tell its running head from its first line.
    expect(text.split('\n').filter((line) => line !== '内部资料 注意保存')).toEqual(MERGED);
  });

  it.each(['xlsx', 'xls'])('is read from an %s, dates as days', async (format) => {
    const answer = await read(fixture(`tasks.${format}`));
    expect(answer.format).toBe(format);
    expect(answer.text.split('\n')).toEqual([
      '衡阳市2019年政务公开工作任务分解表',
      '序号 | 重点任务 | 工作内容 | 牵头单位 | 配合单位 | 完成时限',
      '1 | 推进决策公开 | 公开年度重大决策事项目录 | 市政府办公室 | 市司法局、 市发改委 | 2019-06-30',
      '2 |  | 邀请利益相关方列席市政府常务会议 | 市政府办公室 | 各县市区人民政府 | 每季度至少1次',
      '3 | 推进执行公开 | 公开重点任务落实情况 | 市政府督查室 | 市直有关部门 | 12月底前',
    ]);
  });

  it('names its departments to the reader of plans', async () => {
    const { text } = await read(fixture('tasks.xlsx'));
    const parties = parsePlan(text, { year: 2019 }).items.flatMap(({ duties }) =>
      duties.flatMap((duty) => duty.parties),
    );
    expect(parties.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        '市政府办公室',
        '市司法局',
        '市发改委',
        '各县市区人民政府',
        '市政府督查室',
        '市直有关部门',
      ]),
    );
  });
});
