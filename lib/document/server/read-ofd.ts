import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { READING_LIMITS } from '@/lib/document/limits';
import { noteOf } from '@/lib/document/messages';
import type { Page, Rule } from '@/lib/document/page';
import { pagesText } from '@/lib/document/pages-text';
import { unreadable } from '@/lib/document/unreadable';
import { matrixOf, placeGlyphs } from './ofd-text';
import type { OpenZip } from './open-zip';
import { childOf, childrenOf, elementAt, elements, parseXml, textOf, type XmlNode } from './xml-tree';

type PageRef = { content: XmlNode; templates: ReadonlyMap<string, XmlNode>; size: string };
type Drawn = { runs: Page['runs'][number][]; rules: Rule[]; pictures: number };

const A4 = '0 0 210 297';
/** Millimetres by which a border may lean. */
const STRAIGHT = 0.3;

/**
 * The pages of an OFD (GB/T 33190-2016): OFD.xml names documents, a document its pages, a page its text objects with the
 * place of every letter, from which lines and paragraphs are put together as from a PDF.
 */
export function readOfd(zip: OpenZip): ReadDocument {
  if (zip.names.some((name) => /(^|\/)(encryptions|decryptseed)\.(xml|dat)$/i.test(name)))
    throw unreadable('document-locked');
  const pages: Page[] = [];
  let pictures = 0;
  for (const { content, templates, size } of pagesOf(zip)) {
    if (pages.length === READING_LIMITS.pages)
      throw unreadable('document-too-many-pages', { count: `超过 ${READING_LIMITS.pages}` });
    const drawn = drawPage(content, templates);
    pictures += drawn.pictures;
    const [, , width = 210, height = 297] = numbers(size);
    pages.push({ width, height, runs: drawn.runs, rules: drawn.rules });
  }
  const text = pagesText(pages);
  if (text.trim() === '') throw unreadable(pictures > 0 ? 'document-scanned' : 'document-empty');
  const notes: ReadingNote[] = [];
  const empty = pages.flatMap(({ runs }, index) => (runs.length === 0 ? [index + 1] : []));
  if (empty.length > 0) notes.push(noteOf('pages-without-text', { pages: empty.join('、') }));
  else if (pictures > 0) notes.push(noteOf('pictures-not-read', { count: pictures }));
  return { format: 'ofd', text, notes };
}

function* pagesOf(zip: OpenZip): Generator<PageRef> {
  const root = parseXml(read(zip, 'OFD.xml'));
  for (const body of childrenOf(root, 'ofd:DocBody')) {
    const path = resolve('', textAt(body, 'ofd:DocRoot'));
    const document = parseXml(read(zip, path));
    const common = childOf(document, 'ofd:CommonData');
    const area = textAt(common, 'ofd:PageArea', 'ofd:PhysicalBox') || A4;
    const load = (node: XmlNode) => parseXml(read(zip, resolve(path, node.attributes.BaseLoc ?? '')));
    const templates = new Map(
      childrenOf(common, 'ofd:TemplatePage').map((node) => [node.attributes.ID ?? '', load(node)]),
    );
    for (const page of childrenOf(childOf(document, 'ofd:Pages'), 'ofd:Page')) {
      const content = load(page);
      yield { content, templates, size: textAt(content, 'ofd:Area', 'ofd:PhysicalBox') || area };
    }
  }
}

const textAt = (node: XmlNode | undefined, ...names: string[]): string => {
  const found = elementAt(node, ...names);
  return found ? textOf(found).trim() : '';
};

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number);

/** Places of parts are given from the folder of the part that names them, or from the root. */
function resolve(from: string, to: string): string {
  const steps = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function read(zip: OpenZip, name: string): Buffer {
  const bytes = zip.read(name);
  if (!bytes) throw unreadable('document-damaged');
  return bytes;
}

function drawPage(content: XmlNode, templates: ReadonlyMap<string, XmlNode>): Drawn {
  const drawn: Drawn = { runs: [], rules: [], pictures: 0 };
  for (const used of childrenOf(content, 'ofd:Template')) {
    const template = templates.get(used.attributes.TemplateID ?? '');
    for (const layer of childrenOf(childOf(template, 'ofd:Content'), 'ofd:Layer')) drawBlock(layer, drawn);
  }
  for (const layer of childrenOf(childOf(content, 'ofd:Content'), 'ofd:Layer')) drawBlock(layer, drawn);
  return drawn;
}

function drawBlock(block: XmlNode, drawn: Drawn): void {
  for (const object of elements(block).filter(({ attributes }) => attributes.Visible !== 'false')) {
    const boundary = numbers(object.attributes.Boundary ?? '');
    if (object.name === 'ofd:PageBlock') drawBlock(object, drawn);
    else if (object.name === 'ofd:ImageObject') drawn.pictures += 1;
    else if (object.name === 'ofd:TextObject') drawn.runs.push(...placeGlyphs(object, boundary));
    else if (object.name === 'ofd:PathObject') drawn.rules.push(...rulesOf(object, boundary));
  }
}

type Step = { act: string; x: number; y: number };

/** Borders of tables: straight lines of a path, M x y L x y; curves are no borders. */
function rulesOf(object: XmlNode, [left = 0, top = 0]: number[]): Rule[] {
  const [a, b, c, d, e, f] = matrixOf(object.attributes.CTM);
  const place = (x: number, y: number) => ({ x: left + a * x + c * y + e, y: top + b * x + d * y + f });
  const path = textAt(object, 'ofd:AbbreviatedData').matchAll(/([MSL])\s+(-?[\d.]+)\s+(-?[\d.]+)/g);
  const steps = [...path].map(([, act = '', x, y]) => ({ act, ...place(Number(x), Number(y)) }));
  return steps.slice(1).flatMap((to, index) => ruleBetween(steps[index], to));
}

function ruleBetween(from: Step | undefined, to: Step): Rule[] {
  if (!from || to.act !== 'L' || Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) > STRAIGHT) return [];
  return [
    {
      x0: Math.min(from.x, to.x),
      x1: Math.max(from.x, to.x),
      y0: Math.min(from.y, to.y),
      y1: Math.max(from.y, to.y),
    },
  ];
}
