import type { ReportColumn } from '@/lib/report/report-model';
import { XML_DECLARATION } from '@/lib/server/office/xml-text';

export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Points never carry more than four decimals (lib/shared/points). */
const MAX_DECIMALS = 4;

/** Built-in formats of the file format: text, whole number, two decimals; the others are defined here. */
const TEXT_FORMAT = 49;
const NUMBER_FORMATS = [1, 164, 2, 165, 166] as const;
const OWN_FORMATS = [
  [164, '0.0'],
  [165, '0.000'],
  [166, '0.0000'],
] as const;

const FONTS = [
  '<sz val="11"/><name val="宋体"/>',
  '<sz val="18"/><name val="方正小标宋简体"/>',
  '<sz val="12"/><name val="黑体"/>',
];
const FONT = { body: 0, title: 1, head: 2 } as const;

const ALIGNS = ['left', 'center', 'right'] as const;
type Align = ReportColumn['align'];

type CellFormat = { font: number; border: 0 | 1; numberFormat: number; align: Align };

const PLAIN: readonly CellFormat[] = [
  { font: FONT.body, border: 0, numberFormat: 0, align: 'left' },
  { font: FONT.title, border: 0, numberFormat: TEXT_FORMAT, align: 'center' },
  { font: FONT.head, border: 0, numberFormat: TEXT_FORMAT, align: 'center' },
  { font: FONT.body, border: 0, numberFormat: TEXT_FORMAT, align: 'left' },
  { font: FONT.head, border: 1, numberFormat: TEXT_FORMAT, align: 'center' },
  { font: FONT.head, border: 1, numberFormat: TEXT_FORMAT, align: 'left' },
];
const CELLS: readonly CellFormat[] = [TEXT_FORMAT, ...NUMBER_FORMATS].flatMap((numberFormat) =>
  ALIGNS.map((align) => ({ font: FONT.body, border: 1, numberFormat, align })),
);

/** Style numbers of everything that is not a cell of a table's body. */
export const STYLE = { title: 1, subtitle: 2, note: 3, head: 4, section: 5 } as const;

/** Style number of a text cell. */
export const textStyle = (align: Align): number => PLAIN.length + ALIGNS.indexOf(align);

/** Style number of a numeric cell that shows as many decimals as the paper prints. Throws RangeError beyond four. */
export function numberStyle(align: Align, number: string): number {
  const decimals = number.split('.')[1]?.length ?? 0;
  if (decimals > MAX_DECIMALS) throw new RangeError(`more than ${MAX_DECIMALS} decimals: ${number}`);
  return textStyle(align) + ALIGNS.length * (1 + decimals);
}

/** xl/styles.xml. */
export function stylesXml(): string {
  const formats = OWN_FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('');
  const fonts = FONTS.map((font) => `<font>${font}</font>`).join('');
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
  const borders = `<border><left/><right/><top/><bottom/><diagonal/></border><border>${sides.join('')}<diagonal/></border>`;
  const all = [...PLAIN, ...CELLS];
  return `${XML_DECLARATION}<styleSheet xmlns="${SHEET_NAMESPACE}"><numFmts count="${OWN_FORMATS.length}">${formats}</numFmts><fonts count="${FONTS.length}">${fonts}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2">${borders}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.map(formatXml).join('')}</cellXfs></styleSheet>`;
}

const formatXml = ({ font, border, numberFormat, align }: CellFormat): string =>
  `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
