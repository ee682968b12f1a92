import { XML_DECLARATION } from '@/lib/server/office/xml-text';

/**
 * Fonts, sizes and paragraph shapes of GB/T 9704-2012 (domain 5.3) as Word styles. The licensed faces are named, not
 * shipped: `fontTable` gives each the free or Windows face to fall back on.
 */

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** 磅 to twentieths of a point. */
const twips = (points: number): number => Math.round(points * 20);

/** 3号 body on a fixed pitch of 28.8 磅: 22 lines fill the 225 mm 版心. */
export const LINE_PITCH = twips(28.8);
const BODY_SIZE = 16;

/**
 * 28 characters to a line: 16 磅 characters must stand 0.25 磅 closer to fit into 156 mm. Set as letter spacing, because
 * LibreOffice and WPS each read a character grid in their own way.
 */
const BODY_SPACING = '<w:spacing w:val="-5"/>';

/** One body character, the measure of indents. */
export const CHARACTER = twips(BODY_SIZE);

type ParagraphStyle = {
  id: string;
  name: string;
  font?: string;
  /** 磅. */
  size?: number;
  align?: 'left' | 'center' | 'right' | 'both';
  /** First-line indent in characters. */
  indent?: number;
  /** 磅, fixed. */
  line?: number;
  /** 磅 below the paragraph. */
  after?: number;
  /** Extra parts of pPr that come before spacing in schema order. */
  flags?: string;
};

const CELL = { size: 12, line: 18 } as const;
const OUTLINE = (level: number) => `<w:outlineLvl w:val="${level}"/>`;

const STYLES: readonly (ParagraphStyle & { outline?: string })[] = [
  { id: 'Body', name: '公文正文', indent: 2, align: 'both' },
  {
    id: 'Title',
    name: 'Title',
    font: '方正小标宋简体',
    size: 22,
    align: 'center',
    line: 33,
    after: 12,
    flags: '<w:keepNext/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    font: '楷体_GB2312',
    align: 'center',
    line: 28.8,
    after: 12,
    flags: '<w:keepNext/>',
  },
  { id: 'Level1', name: 'heading 1', font: '黑体', indent: 2, flags: '<w:keepNext/>', outline: OUTLINE(0) },
  { id: 'Level2', name: 'heading 2', font: '楷体_GB2312', indent: 2, flags: '<w:keepNext/>', outline: OUTLINE(1) },
  { id: 'Label', name: '附件标识', font: '黑体', flags: '<w:keepNext/>' },
  { id: 'Note', name: '表注', size: 12, line: 20, after: 3 },
  { id: 'CellHead', name: '表头', ...CELL, size: 11, line: 15, font: '黑体', align: 'center' },
  { id: 'CellSection', name: '表内标题', ...CELL, font: '黑体', flags: '<w:keepNext/>' },
  { id: 'CellLeft', name: '表格左', ...CELL },
  { id: 'CellCenter', name: '表格中', ...CELL, align: 'center' },
  { id: 'CellRight', name: '表格右', ...CELL, align: 'right' },
  { id: 'PageNumber', name: '页码', font: '宋体', size: 14, line: 14 },
  { id: 'Mark', name: '文稿标识', font: '黑体', align: 'left' },
  { id: 'Break', name: '分节', size: 1, line: 1 },
];

const fontXml = (font: string): string => `<w:rFonts w:eastAsia="${font}"/>`;
const sizeXml = (size: number): string => `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
const spacingXml = (line: number, after: number): string =>
  `<w:spacing w:after="${twips(after)}" w:line="${twips(line)}" w:lineRule="exact"/>`;

function styleXml(style: ParagraphStyle & { outline?: string }): string {
  const { id, name, font, size, align, indent, line, after = 0, flags = '', outline = '' } = style;
  const paragraph = [
    flags,
    line === undefined ? '' : spacingXml(line, after),
    indent === undefined ? '' : `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * CHARACTER}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline,
  ].join('');
  const run = `${font === undefined ? '' : fontXml(font)}${size === undefined ? BODY_SPACING : sizeXml(size)}`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** word/styles.xml. */
export function stylesXml(): string {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋_GB2312"/>';
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:kern w:val="2"/>${sizeXml(BODY_SIZE)}${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>';
  return `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}">${defaults}${normal}${TABLE_STYLE}${STYLES.map(styleXml).join('')}</w:styles>`;
}

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const TABLE_BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
const TABLE_STYLE = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="公文表格"/><w:tblPr><w:tblBorders>${TABLE_BORDERS}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

const FALLBACKS: readonly (readonly [font: string, fallback: string])[] = [
  ['方正小标宋简体', '宋体'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
];

/** word/fontTable.xml. */
export function fontTableXml(): string {
  const fonts = FALLBACKS.map(
    ([font, fallback]) =>
      `<w:font w:name="${font}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts.join('')}</w:fonts>`;
}

/** word/settings.xml: odd and even pages differ (page number outside), punctuation is squeezed as Chinese setting does. */
export function settingsXml(): string {
  return `${XML_DECLARATION}<w:settings xmlns:w="${WORD_NAMESPACE}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}
