import { describe, expect, it } from 'vitest';
import { docxOf } from '@/prisma/seed/document-bytes';
import { readDocument } from './read-document';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
const level = (at: number, format: string, template: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${template}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）', '<w:pStyle w:val="Item"/>')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Item"/></w:style></w:styles>`;

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string, at: number, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

async function read(body: string) {
  const parts = { 'word/_rels/document.xml.rels': RELS, 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES };
  const answer = await readDocument(Buffer.from(docxOf(body, parts)));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
const lines = async (body: string) => (await read(body)).text.split('\n');

describe('automatic numbers', () => {
  it('are counted level by level and start again below a new one', async () => {
    const body =
      numbered('甲', 0) +
      numbered('乙', 1) +
      numbered('丙', 1) +
      numbered('丁', 0) +
      numbered('戊', 1) +
      numbered('己', 2);
    expect(await lines(body)).toEqual(['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '1.己']);
  });

  it('pass ten, come from styles and styles they build on, and are switched off by 0', async () => {
    const ten = Array.from({ length: 11 }, () => numbered('甲', 0)).join('');
    expect((await lines(ten)).slice(-2)).toEqual(['十、甲', '十一、甲']);
    const styled = paragraph('乙', '<w:pStyle w:val="Item"/>') + paragraph('丙', '<w:pStyle w:val="Below"/>');
    expect(
      await lines(styled + paragraph('丁', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>')),
    ).toEqual(['（一）乙', '（二）丙', '丁']);
  });

  it('go on after other paragraphs, start again where the list says so, and print figures where it says so', async () => {
    const body = numbered('甲', 0) + paragraph('插话') + numbered('乙', 0) + numbered('丙', 3) + numbered('丁', 0, 3);
    expect(await lines(body)).toEqual(['一、甲', '插话', '二、乙', '2.1 丙', '一、丁']);
    expect(await lines(numbered('项', 0, 2))).toEqual(['●项']);
  });
});

const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

describe('what a Word document holds besides', () => {
  it('keeps insertions and leaves deletions out, and says so', async () => {
    const body = `<w:p><w:r><w:t>公开</w:t></w:r><w:ins><w:r><w:t>财政</w:t></w:r></w:ins><w:del><w:r><w:delText>审计</w:delText></w:r></w:del><w:r><w:t>预算</w:t></w:r></w:p>`;
    const { text, notes } = await read(body);
    expect(text).toBe('公开财政预算');
    expect(notes).toMatchObject([{ code: 'changes-tracked', message: expect.stringContaining('2 处修订') }]);
  });

  it('joins paragraphs whose mark was deleted', async () => {
    const open = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>公开</w:t></w:r></w:p>';
    expect(await lines(open + paragraph('预算'))).toEqual(['公开预算']);
  });

  it('leaves out hidden words and field codes, keeps results, breaks and text boxes once', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>第1页</w:t><w:br/><w:t>下行</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('文本框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('文本框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await lines(body)).toEqual(['第1页', '下行', '文本框']);
  });

  it('says how many pictures were not read', async () => {
    const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>';
    expect((await read(paragraph('公开') + picture)).notes).toMatchObject([{ code: 'pictures-not-read' }]);
  });

  it('prints tables as rows, a frame of one cell as its paragraphs, numbers inside cells too', async () => {
    const table = `<w:tbl><w:tr>${cell('任务')}${cell('单位')}</w:tr><w:tr>${cell('公开|预算', '<w:vMerge w:val="restart"/>')}${cell('市财政局')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('市审计局')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}${cell('删')}</w:tr></w:tbl>`;
    expect(await lines(table)).toEqual(['任务 | 单位', '公开/预算 | 市财政局', '| 市审计局']);
    expect(await lines(`<w:tbl><w:tr><w:tc>${paragraph('甲')}${numbered('乙', 0)}</w:tc></w:tr></w:tbl>`)).toEqual([
      '甲',
      '一、乙',
    ]);
  });
});
