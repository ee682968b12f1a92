// SpreadsheetML by hand, not by write-excel-file: that package takes three times as long and has no repeated header rows.
import type { ReportCell, ReportColumn, ReportModel } from '@/lib/report/report-model';
import { type OfficePart, packOffice } from '@/lib/server/office/office-package';
import { escapeXml, XML_DECLARATION } from '@/lib/server/office/xml-text';
import { CELL_PADDING, rowHeight } from './row-height';
import { type ReportSheet, type SheetLine, sheetsOfReport } from './sheets-of-report';
import { numberStyle, SHEET_NAMESPACE, STYLE, stylesXml, textStyle } from './xlsx-styles';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The tables of the paper as a workbook, a sheet each: frozen header, A4 landscape one page wide, header repeated in print.
 * Only exact decimals of the model become numbers; every other cell is an inline string, so text that begins with = + - @
 * is never a formula. Throws RangeError for a paper without a table.
 */
export function renderXlsx(model: ReportModel): Buffer {
  const sheets = sheetsOfReport(model);
  if (sheets.length === 0) throw new RangeError(`no table in ${model.title}`);
  const part = (path: string, type: string, xml: Iterable<string>): OfficePart => ({
    path: `xl/${path}.xml`,
    contentType: `${CONTENT_TYPE}.${type}+xml`,
    xml,
  });
  const parts = [
    part('workbook', 'sheet.main', [workbookXml(sheets)]),
    part('styles', 'styles', [stylesXml()]),
    ...sheets.map((sheet, index) => part(`worksheets/sheet${index + 1}`, 'worksheet', sheetXml(sheet))),
  ];
  const targets = [
    { type: 'styles', target: 'styles.xml' },
    ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
  ];
  return packOffice(model.title, parts, [{ from: 'xl/workbook.xml', targets }]);
}

function workbookXml(sheets: readonly ReportSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  );
  const titles = sheets.map((sheet, index) => {
    const row = headerRow(sheet);
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted)}!$${row}:$${row}</definedName>`;
  });
  return `${XML_DECLARATION}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

/** Sheet row, from 1, of the column headers. */
const headerRow = (sheet: ReportSheet): number => sheet.above.length + 1;

function* sheetXml(sheet: ReportSheet): Iterable<string> {
  const { table, above, below } = sheet;
  const last = columnLetter(table.columns.length - 1);
  const merged: number[] = [];
  const fits = table.columns.map(({ width }) => columnWidth(width) - CELL_PADDING);
  let number = 0;
  const wide = (text: string, style: number, height: number): string => {
    number += 1;
    merged.push(number);
    return wideRow(number, { text, style, height, columns: table.columns.length });
  };
  yield sheetHead(sheet);
  for (const line of above) yield wide(line.text, STYLE[line.kind], LINE_HEIGHT[line.kind]);
  number += 1;
  const headers = table.columns.map(({ header }) => header);
  yield `<row r="${number}" ht="${rowHeight(headers, fits)}">${headers.map((header) => textCell(header, STYLE.head)).join('')}</row>`;
  for (const row of table.rows) {
    if (row.kind === 'section') yield wide(row.text, STYLE.section, SECTION_HEIGHT);
    else {
      number += 1;
      yield `<row r="${number}" ht="${rowHeight(row.cells, fits)}">${table.columns.map((column, index) => bodyCell(row.cells[index] ?? '', column)).join('')}</row>`;
    }
  }
  for (const line of below) yield wide(line.text, STYLE[line.kind], LINE_HEIGHT[line.kind]);
  const ranges = merged.map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`).join('');
  const merges = table.columns.length > 1 && merged.length > 0;
  yield `</sheetData>${merges ? `<mergeCells count="${merged.length}">${ranges}</mergeCells>` : ''}${SHEET_FOOT}`;
}

/** Merged cells never grow by themselves, so their rows need a height, in points. */
const LINE_HEIGHT: Record<SheetLine['kind'], number> = { title: 33, subtitle: 24, note: 20 };
const SECTION_HEIGHT = 22;

function sheetHead(sheet: ReportSheet): string {
  const header = headerRow(sheet);
  const columns = sheet.table.columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(width).toFixed(2)}" customWidth="1"/>`,
  );
  const frozen = `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${XML_DECLARATION}<worksheet xmlns="${SHEET_NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

/** Millimetres to the unit of column widths, one digit of the default font. */
const columnWidth = (millimetres: number): number => millimetres / 1.9;

const SHEET_FOOT =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>';

type WideText = { text: string; style: number; height: number; columns: number };

/** A text across the table; the covered cells exist so that the border closes on the right. */
function wideRow(number: number, { text, style, height, columns }: WideText): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${textCell(text, style)}${`<c s="${style}"/>`.repeat(columns - 1)}</row>`;
}

function bodyCell(cell: ReportCell, { align }: ReportColumn): string {
  if (typeof cell === 'string') return textCell(cell, textStyle(align));
  return `<c s="${numberStyle(align, cell.number)}"><v>${escapeXml(cell.number)}</v></c>`;
}

/** The most text Excel opens in one cell. */
const CELL_LIMIT = 32_767;

function textCell(text: string, style: number): string {
  if (text === '') return `<c s="${style}"/>`;
  const fitted = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${protectEscapes(escapeXml(fitted))}</t></is></c>`;
}

/** The format reads `_x0041_` as an escaped character, so a literal one has its first underscore escaped. */
const protectEscapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** 0 → A, 26 → AA. */
function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
