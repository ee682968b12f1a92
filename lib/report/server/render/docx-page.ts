import { escapeXml, XML_DECLARATION } from '@/lib/server/office/xml-text';
import { CHARACTER, WORD_NAMESPACE } from './docx-styles';

/** A4 and its margins after GB/T 9704-2012 (domain 5.3), page numbers and the mark of a draft. */

export type Orientation = 'portrait' | 'landscape';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Millimetres to twentieths of a point. */
export const fromMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** 天头 37, 订口 28, 版心 156 × 225; a landscape page is the same sheet turned, its head at the binding edge. */
const PAGE = {
  portrait: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  landscape: { width: 297, height: 210, top: 28, left: 35, right: 37, bottom: 26 },
} as const;

/** The page number stands 7 mm below the 版心; its own 4号 line takes 5 mm. */
const PAGE_NUMBER_DROP = 12;
const HEADER_DISTANCE = 15;

/** Parts every section refers to; their names are also the ids of the relations. */
export const PAGE_PARTS = { odd: 'footer1', even: 'footer2', mark: 'header1' } as const;

/** sectPr of one orientation; with `marked`, the page header that repeats 「草稿」. */
export function sectionXml(orientation: Orientation, marked: boolean): string {
  const { width, height, top, left, right, bottom } = PAGE[orientation];
  const { odd, even, mark } = PAGE_PARTS;
  const headers = `<w:headerReference w:type="default" r:id="${mark}"/><w:headerReference w:type="even" r:id="${mark}"/>`;
  const footers = `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`;
  const size = `<w:pgSz w:w="${fromMillimetres(width)}" w:h="${fromMillimetres(height)}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>`;
  const margins = `<w:pgMar w:top="${fromMillimetres(top)}" w:right="${fromMillimetres(right)}" w:bottom="${fromMillimetres(bottom)}" w:left="${fromMillimetres(left)}" w:header="${fromMillimetres(HEADER_DISTANCE)}" w:footer="${fromMillimetres(bottom - PAGE_NUMBER_DROP)}" w:gutter="0"/>`;
  return `<w:sectPr>${marked ? headers : ''}${footers}<w:type w:val="nextPage"/>${size}${margins}</w:sectPr>`;
}

/** 「— 1 —」, odd pages one character in from the right, even pages one from the left. */
export function footerXml(side: 'odd' | 'even'): string {
  const shape =
    side === 'odd'
      ? `<w:ind w:rightChars="100" w:right="${CHARACTER}"/><w:jc w:val="right"/>`
      : `<w:ind w:leftChars="100" w:left="${CHARACTER}"/><w:jc w:val="left"/>`;
  const fonts = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:hint="eastAsia"/></w:rPr>';
  const run = (content: string): string => `<w:r>${fonts}${content}</w:r>`;
  const number = `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>1</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}`;
  const dash = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
  return `${XML_DECLARATION}<w:ftr xmlns:w="${WORD_NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="PageNumber"/>${shape}</w:pPr>${dash('— ')}${number}${dash(' —')}</w:p></w:ftr>`;
}

/** The page header that repeats the state of a paper which is not final. */
export function markHeaderXml(mark: string): string {
  return `${XML_DECLARATION}<w:hdr xmlns:w="${WORD_NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="Mark"/></w:pPr><w:r><w:t>${escapeXml(mark)}</w:t></w:r></w:p></w:hdr>`;
}

/** Opening tag of word/document.xml. */
export const DOCUMENT_OPEN = `${XML_DECLARATION}<w:document xmlns:w="${WORD_NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><w:body>`;
export const DOCUMENT_CLOSE = '</w:body></w:document>';
