// WordprocessingML by hand, not by the docx package: for a long table that package needs some 900 MB, this streams rows.
import { cellText, type ReportBlock, type ReportModel, type ReportTable } from '@/lib/report/report-model';
import { type OfficePart, packOffice } from '@/lib/server/office/office-package';
import { escapeXml } from '@/lib/server/office/xml-text';
import {
  DOCUMENT_CLOSE,
  DOCUMENT_OPEN,
  footerXml,
  fromMillimetres,
  markHeaderXml,
  type Orientation,
  PAGE_PARTS,
  sectionXml,
} from './docx-page';
import { CHARACTER, fontTableXml, LINE_PITCH, settingsXml, stylesXml } from './docx-styles';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The paper as a .docx on the page set-up of GB/T 9704-2012: A4, 22 lines of 3号仿宋, wide tables on landscape pages. */
export function renderDocx(model: ReportModel): Buffer {
  const part = (name: string, type: string, xml: Iterable<string>): OfficePart => ({
    path: `word/${name}.xml`,
    contentType: `${CONTENT_TYPE}.${type}+xml`,
    xml,
  });
  const parts = [
    part('document', 'document.main', documentXml(model)),
    part('styles', 'styles', [stylesXml()]),
    part('settings', 'settings', [settingsXml()]),
    part('fontTable', 'fontTable', [fontTableXml()]),
    part(PAGE_PARTS.odd, 'footer', [footerXml('odd')]),
    part(PAGE_PARTS.even, 'footer', [footerXml('even')]),
    ...(model.mark === null ? [] : [part(PAGE_PARTS.mark, 'header', [markHeaderXml(model.mark)])]),
  ];
  const targets = parts.slice(1).map(({ path }) => {
    const target = path.slice('word/'.length);
    return { type: target.replace(/\d*\.xml$/, ''), target };
  });
  return packOffice(model.title, parts, [{ from: 'word/document.xml', targets }]);
}

function* documentXml({ blocks, mark }: ReportModel): Iterable<string> {
  let orientation: Orientation = 'portrait';
  yield DOCUMENT_OPEN;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-section') {
      if (index > 0) yield paragraph('Break', '', sectionXml(orientation, mark !== null));
      orientation = block.orientation;
    } else if (block.kind === 'table') {
      yield* tableXml(block);
    } else {
      yield blockXml(block, blocks[index + 1]?.kind);
    }
  }
  yield paragraph('Break', '');
  yield sectionXml(orientation, mark !== null);
  yield DOCUMENT_CLOSE;
}

type ParagraphBlock = Exclude<ReportBlock, { kind: 'table' | 'page-section' }>;

function blockXml(block: ParagraphBlock, next: ReportBlock['kind'] | undefined): string {
  switch (block.kind) {
    case 'title':
      return paragraph('Title', block.text);
    case 'subtitle':
      return paragraph('Subtitle', block.text);
    case 'heading':
      return paragraph(block.level === 1 ? 'Level1' : 'Level2', block.text);
    case 'paragraph':
      return paragraph('Body', block.text, isClosing(next) ? KEEP_WITH_NEXT : '');
    case 'addressees':
      return paragraph('Normal', block.text);
    case 'note':
      return paragraph('Note', block.text);
    case 'attachment-label':
      return paragraph('Label', block.text);
    case 'attachment-note':
      return attachmentNoteXml(block.titles);
    case 'signature':
      return signatureXml(block.office, block.date);
  }
}

/** The signature never stands on a page without text (GB/T 9704-2012), so the last paragraph goes with it. */
const KEEP_WITH_NEXT = '<w:keepNext/>';
const isClosing = (kind: ReportBlock['kind'] | undefined): boolean =>
  kind === 'attachment-note' || kind === 'signature';

/** One line below the text: 「附件：1.…」, every title under the first one, no full stop at the end. */
function attachmentNoteXml(titles: readonly string[]): string {
  const numbers = titles.length > 1;
  const number = (index: number): string => (numbers ? `${index + 1}.` : '');
  const numberWidth = numbers ? 0.75 : 0;
  const first = `${KEEP_WITH_NEXT}${LINE_ABOVE}${hanging(LABEL_WIDTH + numberWidth, numberWidth)}`;
  const further = `${KEEP_WITH_NEXT}${hanging(numberWidth, numberWidth)}`;
  return titles
    .map((title, index) =>
      index === 0
        ? paragraph('Body', `附件：${number(index)}${title}`, first)
        : paragraph('Body', `${number(index)}${title}`, further),
    )
    .join('');
}

/** Width of 「附件：」 in characters; the list stands after it and after the usual indent of two. */
const LABEL_WIDTH = 3;
const LINE_ABOVE = `<w:spacing w:before="${LINE_PITCH}" w:line="${LINE_PITCH}" w:lineRule="exact"/>`;
const TWO_LINES_ABOVE = `${KEEP_WITH_NEXT}<w:spacing w:before="${LINE_PITCH * 2}" w:line="${LINE_PITCH}" w:lineRule="exact"/>`;

/** Lines after the first start where the title does; the first one starts `outdent` characters before. */
function hanging(outdent: number, numberWidth: number): string {
  const left = 2 + LABEL_WIDTH + numberWidth;
  return `<w:ind w:leftChars="${left * 100}" w:left="${left * CHARACTER}" w:hangingChars="${outdent * 100}" w:hanging="${outdent * CHARACTER}"/>`;
}

/** The date four characters in from the right, ready for the seal, the office centred above it. */
function signatureXml(office: string, date: string): string {
  const dateWidth = [...date].reduce((width, char) => width + (/[0-9]/.test(char) ? 0.5 : 1), 0);
  const officeIndent = Math.max(0, SEALED_INDENT + (dateWidth - [...office].length) / 2);
  const fromRight = (characters: number): string =>
    `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * CHARACTER)}"/><w:jc w:val="right"/>`;
  return `${paragraph('Normal', office, `${TWO_LINES_ABOVE}${fromRight(officeIndent)}`)}${paragraph('Normal', date, fromRight(SEALED_INDENT))}`;
}

const SEALED_INDENT = 4;

function* tableXml({ columns, rows }: ReportTable): Iterable<string> {
  const widths = columns.map(({ width }) => fromMillimetres(width));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const opens = columns.map(({ align }, index) => cellOpen(widths[index] ?? 0, CELL_STYLE[align]));
  const headOpens = widths.map((width) => cellOpen(width, 'CellHead'));
  const sectionOpen = cellOpen(total, 'CellSection', columns.length);
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ header }, index) => cell(headOpens[index], header)).join('')}</w:tr>`;
  for (const row of rows) {
    const cells =
      row.kind === 'section'
        ? cell(sectionOpen, row.text)
        : columns.map((_, index) => cell(opens[index], cellText(row.cells[index] ?? ''))).join('');
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
  }
  yield '</w:tbl>';
}

const CELL_STYLE = { left: 'CellLeft', center: 'CellCenter', right: 'CellRight' } as const;

const cellOpen = (width: number, style: string, span = 1): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;

const cell = (open = '', text = ''): string => `${open}${run(text)}</w:p></w:tc>`;

/** `shape` is further pPr content in schema order. */
const paragraph = (style: string, text: string, shape = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${shape}</w:pPr>${run(text)}</w:p>`;

/** Quotes, dashes and dots are both Latin and Chinese characters: without the hint Word sets them half as wide. */
const AMBIGUOUS = /[“”‘’…—·×℃]/;
const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

function run(text: string): string {
  if (text === '') return '';
  const lines = escapeXml(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">');
  return `<w:r>${AMBIGUOUS.test(text) ? HINT : ''}<w:t xml:space="preserve">${lines}</w:t></w:r>`;
}
