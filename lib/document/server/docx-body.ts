import { numberedText } from '@/lib/document/list-number';
import { cellText, tableLines } from '@/lib/document/table-text';
import type { NumberOf } from './docx-numbering';
import { childOf, elementAt, elements, findAll, textOf, valueAt, type XmlNode } from './xml-tree';

/** What was met on the way and has to be said. */
export type SeenInDocx = { pictures: number; embedded: number; changes: number };
export type DocxBody = { lines: (container: XmlNode) => string[]; seen: SeenInDocx };

/** Elements that only wrap others. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'mc:Choice',
  'mc:Fallback',
  'm:oMath',
  'm:oMathPara',
  'w:ruby',
  'w:rubyBase',
]);
const GONE = new Set(['w:del', 'w:moveFrom']);
const BOX_MARK = '\u0001';
const SIMPLE: Record<string, string> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

/** What an element stands for when it only wraps others: its content, or the choice of alternatives that is there. */
function unwrap(node: XmlNode): XmlNode[] | null {
  if (node.name === 'w:sdt') return [childOf(node, 'w:sdtContent')].filter((each) => each !== undefined);
  if (node.name === 'mc:AlternateContent') return elements(node).slice(0, 1);
  return WRAPPERS.has(node.name) ? elements(node) : null;
}

export function openDocxBody(numberOf: NumberOf): DocxBody {
  const seen: SeenInDocx = { pictures: 0, embedded: 0, changes: 0 };
  const run = openRuns(seen, (box) => lines(box));
  const paragraph = (node: XmlNode): string[] => {
    const properties = childOf(node, 'w:pPr');
    const number = numberOf(properties);
    const [own = '', ...boxes] = run(node).split(BOX_MARK);
    return [numberedText(number, own), ...boxes.flatMap((box) => box.split('\n'))];
  };
  const block = (node: XmlNode): string[] => {
    if (GONE.has(node.name)) return [];
    if (node.name === 'w:tbl') return table(node, lines);
    const inside = unwrap(node);
    return inside ? lines({ ...node, children: inside }) : [];
  };
  const lines = (container: XmlNode): string[] => {
    // What stands before a paragraph mark that was deleted runs on in the next paragraph.
    let open = '';
    return elements(container).flatMap((node) => {
      if (node.name !== 'w:p') return block(node);
      const [first = '', ...boxes] = paragraph(node);
      const own = open + first;
      open = isMarkDeleted(node) ? own : '';
      return [...(open ? [] : own.split('\n')), ...boxes];
    });
  };
  return { lines, seen };
}

const isMarkDeleted = (node: XmlNode): boolean => elementAt(node, 'w:pPr', 'w:rPr', 'w:del') !== undefined;

const isOn = (property: XmlNode | undefined): boolean =>
  property !== undefined && !/^(0|false|off)$/.test(property.attributes['w:val'] ?? '');

/** The words of a paragraph's runs; a text box becomes a mark and its lines, to stand after the paragraph. */
function openRuns(seen: SeenInDocx, boxLines: (box: XmlNode) => string[]): (node: XmlNode) => string {
  const drawing = (node: XmlNode): string => {
    const boxes = findAll(node, 'w:txbxContent');
    if (boxes.length === 0 && (findAll(node, 'a:blip').length > 0 || findAll(node, 'v:imagedata').length > 0))
      seen.pictures += 1;
    return boxes.map((box) => BOX_MARK + boxLines(box).join('\n')).join('');
  };
  const special: Record<string, (node: XmlNode) => string> = {
    'w:t': textOf,
    'm:t': textOf,
    'm:r': (node) => elements(node).map(inner).join(''),
    'w:sym': symbol,
    'w:drawing': drawing,
    'w:pict': drawing,
    'w:object': () => {
      seen.embedded += 1;
      return '';
    },
    'w:r': (node) => (isOn(elementAt(node, 'w:rPr', 'w:vanish')) ? '' : elements(node).map(inner).join('')),
  };
  const inner = (node: XmlNode): string => {
    if (GONE.has(node.name) || node.name === 'w:ins') seen.changes += 1;
    if (GONE.has(node.name)) return '';
    const simple = SIMPLE[node.name];
    if (simple !== undefined) return simple;
    const say = special[node.name];
    if (say) return say(node);
    return (unwrap(node) ?? []).map(inner).join('');
  };
  return (node) => elements(node).map(inner).join('');
}

/** A sign of a picture font has no code of its own; it is a bullet or a box. */
function symbol({ attributes }: XmlNode): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return code > 0 && (code < 0xe000 || code > 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : '●';
}

/** Rows of a table in rows of a table's content control or insertion too; deleted rows are gone. */
function rowsOf(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((child) => {
    if (child.name !== 'w:tr') return unwrap(child) ? rowsOf({ ...child, children: unwrap(child) ?? [] }) : [];
    return elementAt(child, 'w:trPr', 'w:del') ? [] : [child];
  });
}

function cellsOf(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return unwrap(child) ? cellsOf({ ...child, children: unwrap(child) ?? [] }) : [];
  });
}

const blanks = (count: string | undefined): string[] =>
  Array.from({ length: Math.min(100, Math.max(0, Number(count ?? 0) || 0)) }, () => '');

/** A table of one column only frames ordinary paragraphs. */
function table(node: XmlNode, lines: (container: XmlNode) => string[]): string[] {
  const rows = rowsOf(node).map((row) => ({
    before: blanks(valueAt(row, 'w:trPr', 'w:gridBefore')),
    cells: cellsOf(row),
  }));
  if (rows.every(({ cells }) => cells.length <= 1)) return rows.flatMap(({ cells }) => cells.flatMap(lines));
  return tableLines(
    rows.map(({ before, cells }) => [
      ...before,
      ...cells.flatMap((cell) => [cellOf(cell, lines), ...blanks(valueAt(cell, 'w:tcPr', 'w:gridSpan')).slice(1)]),
    ]),
  );
}

/** The lower cells of a vertical merge repeat nothing: their words stand in the first. */
function cellOf(cell: XmlNode, lines: (container: XmlNode) => string[]): string {
  const properties = childOf(cell, 'w:tcPr');
  const merge = childOf(properties, 'w:vMerge');
  const text = cellText(lines(cell).join(' '));
  return merge && merge.attributes['w:val'] !== 'restart' ? '' : text;
}
