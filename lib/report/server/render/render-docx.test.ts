import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hengyangTaskTable, hengyangYearEnd } from '@/lib/report/hengyang-samples';
import { cellText, type ReportModel } from '@/lib/report/report-model';
import { buildTaskTable } from '@/lib/report/task-table';
import { buildYearEndSummary } from '@/lib/report/year-end-summary';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { renderDocx } from './render-docx';

const OPENING_TIME_MS = 180_000;
const PLAIN_TEXT = 'txt:Text (encoded):UTF8';
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

const partOf = (file: Buffer, name: string): string =>
  strFromU8(unzipSync(file)[`word/${name}.xml`] ?? new Uint8Array());

/** Every text the model wants on paper, in order, without line breaks. */
const textsOf = ({ blocks }: ReportModel): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'page-section':
        return [];
      case 'attachment-note':
        return [...block.titles];
      case 'signature':
        return [block.office, block.date];
      case 'table':
        return [
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap((row) => (row.kind === 'section' ? [row.text] : row.cells.map(cellText))),
        ];
      default:
        return [block.text];
    }
  });

/** Asserts that `texts` occur in `page` one after the other, white space aside. */
function expectInOrder(page: string, texts: readonly string[]): void {
  const read = page.replace(/\s/g, '');
  let from = 0;
  for (const text of texts) {
    const wanted = text.replace(/\s/g, '');
    const at = read.indexOf(wanted, from);
    expect(at, `「${text}」 after 「${read.slice(Math.max(0, from - 30), from)}」`).toBeGreaterThanOrEqual(from);
    from = at + wanted.length;
  }
}

async function readPaper(model: ReportModel): Promise<string> {
  return (await convertWithOffice(renderDocx(model), 'docx', PLAIN_TEXT)).toString('utf8');
}

describe('renderDocx', () => {
  it('任务分解表 432 条：另一个程序逐行读出的与模型一致', { timeout: OPENING_TIME_MS }, async () => {
    const model = buildTaskTable(hengyangTaskTable(432));
    const texts = textsOf(model);
    expect(texts.filter((text) => text === '432')).toHaveLength(1);
    expectInOrder(await readPaper(model), texts);
  });

  it('年终总结：标题、段落、得分表的每个数与模型一致', { timeout: OPENING_TIME_MS }, async () => {
    const model = buildYearEndSummary(hengyangYearEnd());
    expectInOrder(await readPaper(model), textsOf(model));
  });

  it('罕用字、标记字符、控制字符', { timeout: OPENING_TIME_MS }, async () => {
    const model: ReportModel = {
      title: '<&>"',
      mark: null,
      blocks: [
        { kind: 'paragraph', text: '𠮷㑇䶮〇 <w:p> & "甲" ]]>' },
        { kind: 'paragraph', text: '前\u0000\u000b\ud800后' },
      ],
    };
    expectInOrder(await readPaper(model), ['𠮷㑇䶮〇 <w:p> & "甲" ]]>', '前后']);
  });

  it('版面：A4，天头 37、订口 28、右 26、下 35 毫米，横排页转过来', () => {
    const xml = partOf(renderDocx(buildYearEndSummary(hengyangYearEnd())), 'document');
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => section);
    const read = (section = '', name = '') =>
      Math.round(Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1]) / TWIPS_PER_MILLIMETRE);
    const shape = (section?: string) => ['w', 'h', 'top', 'left', 'right', 'bottom'].map((name) => read(section, name));
    expect(sections.map(shape)).toEqual([
      [210, 297, 37, 28, 26, 35],
      [297, 210, 28, 35, 37, 26],
      [297, 210, 28, 35, 37, 26],
    ]);
  });

  it('字体、字号、行距按 GB/T 9704-2012，西文之外都有东亚字体', () => {
    const styles = partOf(renderDocx(buildTaskTable(hengyangTaskTable())), 'styles');
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('w:line="576" w:lineRule="exact"');
    expect(styles).toContain('<w:sz w:val="32"/>');
    expect(styles).toMatch(/w:styleId="Title".*?w:eastAsia="方正小标宋简体".*?<w:sz w:val="44"\/>/);
    expect(styles).toContain('w:eastAsia="zh-CN"');
  });

  it('表头每页重复，行不跨页', () => {
    const xml = partOf(renderDocx(buildTaskTable(hengyangTaskTable(20))), 'document');
    const rows = xml.split('<w:tr>').slice(1);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('草稿每页有标识，定稿没有；都没有红头', () => {
    const draft = renderDocx(buildYearEndSummary(hengyangYearEnd({ state: '草稿' })));
    const final = renderDocx(buildYearEndSummary(hengyangYearEnd({ state: '定稿' })));
    expect(partOf(draft, 'header1')).toContain('草稿');
    expect(partOf(draft, 'document').match(/headerReference w:type="default"/g)).toHaveLength(3);
    expect(partOf(final, 'header1')).toBe('');
    expect(partOf(final, 'document')).not.toContain('草稿');
    for (const file of [draft, final]) expect(partOf(file, 'styles')).not.toMatch(/w:color w:val|FF0000/);
  });

  it('页码单页居右、双页居左', () => {
    const file = renderDocx(buildTaskTable(hengyangTaskTable()));
    expect(partOf(file, 'footer1')).toMatch(/w:jc w:val="right".*— <.*PAGE.*> —/);
    expect(partOf(file, 'footer2')).toContain('w:jc w:val="left"');
    expect(partOf(file, 'settings')).toContain('<w:evenAndOddHeaders/>');
  });

  it('同一模型总是同样的字节', () => {
    const model = buildYearEndSummary(hengyangYearEnd());
    expect(renderDocx(model).equals(renderDocx(model))).toBe(true);
  });
});
