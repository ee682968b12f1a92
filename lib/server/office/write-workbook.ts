import { type OfficePart, packOffice } from './office-package';
import { escapeXml, XML_DECLARATION } from './xml-text';

/**
 * A sheet of text: the first row holds the column heads. `widths` in characters. A `note` stands in a row of its own
 * above the heads; `hidden` are the columns (from 0) a person does not see; with `wrap` long cells run over several lines.
 */
export type TextSheet = {
  name: string;
  widths: readonly number[];
  rows: readonly (readonly string[])[];
  note?: string;
  hidden?: readonly number[];
  wrap?: boolean;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Style numbers of stylesXml: text, text in bold for the heads, and text that wraps. */
const TEXT = 0;
const HEAD = 1;
const WRAPPED = 2;

/**
 * A workbook that people change and give back. Every cell is text with the text format, so that a name that begins with
 * = + - @ is never a formula and a date typed over another stays as typed.
 */
export function writeWorkbook(title: string, sheets: readonly TextSheet[]): Buffer {
  const part = (path: string, type: string, xml: Iterable<string>): OfficePart => ({
    path: `xl/${path}.xml`,
    contentType: `${CONTENT_TYPE}.${type}+xml`,
    xml,
  });
  const parts = [
    part('workbook', 'sheet.main', [workbookXml(sheets)]),
    part('styles', 'styles', [STYLES]),
    ...sheets.map((sheet, index) => part(`worksheets/sheet${index + 1}`, 'worksheet', sheetXml(sheet))),
  ];
  const targets = [
    { type: 'styles', target: 'styles.xml' },
    ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
  ];
  return packOffice(title, parts, [{ from: 'xl/workbook.xml', targets }]);
}

function workbookXml(sheets: readonly TextSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  );
  return `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function* sheetXml({ widths, rows: table, note, hidden = [], wrap = false }: TextSheet): Iterable<string> {
  const columns = widths.map((width, index) => {
    const sight = hidden.includes(index) ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${TEXT}" customWidth="1"${sight}/>`;
  });
  const heads = note === undefined ? 1 : 2;
  const rows = note === undefined ? table : [[note], ...table];
  yield `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  for (const [index, cells] of rows.entries()) {
    const plain = wrap && index >= heads ? WRAPPED : TEXT;
    const style = index === heads - 1 ? HEAD : plain;
    yield `<row r="${index + 1}">${cells.map((text) => textCell(text, style)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function textCell(text: string, style: number): string {
  if (text === '') return `<c s="${style}"/>`;
  // The format reads `_x0041_` as an escaped character, so a literal one has its first underscore escaped.
  const safe = escapeXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

const STYLES = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
