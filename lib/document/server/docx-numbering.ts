import { type ListLevel, type NumberedList, openListCounter } from '@/lib/document/list-counter';
import { childOf, childrenOf, elementAt, valueAt, type XmlNode } from './xml-tree';

/** The number Word shows before a paragraph, from its properties; empty for a paragraph that is in no list. */
export type NumberOf = (properties: XmlNode | undefined) => string;

type Place = { numId: string; level: number };
type Lists = { abstract: Map<string, XmlNode>; numbers: Map<string, XmlNode>; styles: Map<string, XmlNode> };
const LEVELS = 9;
const LONGEST_CHAIN = 20;

/** Word stores automatic numbers nowhere: they are counted from numbering.xml and styles.xml (ECMA-376 17.9). */
export function openNumbering(numbering: XmlNode | null, styles: XmlNode | null): NumberOf {
  const byId = (parent: XmlNode | null, name: string, id: string) =>
    new Map(childrenOf(parent ?? undefined, name).map((node) => [node.attributes[id] ?? '', node]));
  const lists: Lists = {
    abstract: byId(numbering, 'w:abstractNum', 'w:abstractNumId'),
    numbers: byId(numbering, 'w:num', 'w:numId'),
    styles: byId(styles, 'w:style', 'w:styleId'),
  };
  const known = new Map<string, NumberedList | null>();
  const count = openListCounter();
  return (properties) => {
    const place = placeOf(lists, properties);
    if (!place) return '';
    const list = known.get(place.numId) ?? listOf(lists, place.numId);
    known.set(place.numId, list);
    return list ? count(list, place.level) : '';
  };
}

/** The paragraph's own numPr, else that of its style or of a style it builds on; numId 0 takes it out of every list. */
function placeOf(lists: Lists, properties: XmlNode | undefined): Place | null {
  const own = childOf(properties, 'w:numPr');
  const ownId = valueAt(own, 'w:numId');
  const level = valueAt(own, 'w:ilvl');
  if (ownId) return ownId === '0' ? null : { numId: ownId, level: levelOf(level) };
  const styled = placeOfStyle(lists, valueAt(properties, 'w:pStyle') ?? defaultStyle(lists));
  return styled && (level === undefined ? styled : { ...styled, level: levelOf(level) });
}

const levelOf = (value: string | undefined): number => Math.min(LEVELS - 1, Math.max(0, Number(value ?? 0) || 0));

const defaultStyle = ({ styles }: Lists): string =>
  [...styles.values()].find(({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1')
    ?.attributes['w:styleId'] ?? '';

function placeOfStyle(lists: Lists, styleId: string): Place | null {
  let style = lists.styles.get(styleId);
  for (let step = 0; style && step < LONGEST_CHAIN; step += 1) {
    const numPr = elementAt(style, 'w:pPr', 'w:numPr');
    const numId = valueAt(numPr, 'w:numId');
    if (numId === '0') return null;
    if (numId) return { numId, level: levelForStyle(lists, numId, style) ?? levelOf(valueAt(numPr, 'w:ilvl')) };
    style = lists.styles.get(valueAt(style, 'w:basedOn') ?? '');
  }
  return null;
}

/** A level may name the style that stands on it, whatever the style itself says. */
function levelForStyle(lists: Lists, numId: string, style: XmlNode): number | null {
  const level = childrenOf(abstractOf(lists, numId), 'w:lvl').find(
    (each) => valueAt(each, 'w:pStyle') === style.attributes['w:styleId'],
  );
  return level ? levelOf(level.attributes['w:ilvl']) : null;
}

function abstractOf(lists: Lists, numId: string): XmlNode | undefined {
  const abstract = lists.abstract.get(valueAt(lists.numbers.get(numId), 'w:abstractNumId') ?? '');
  const linked = valueAt(abstract, 'w:numStyleLink');
  if (!linked) return abstract;
  const other = valueAt(lists.styles.get(linked), 'w:pPr', 'w:numPr', 'w:numId');
  return other && other !== numId
    ? lists.abstract.get(valueAt(lists.numbers.get(other), 'w:abstractNumId') ?? '')
    : abstract;
}

function listOf(lists: Lists, numId: string): NumberedList | null {
  const abstract = abstractOf(lists, numId);
  const number = lists.numbers.get(numId);
  if (!abstract || !number) return null;
  const own = new Map(childrenOf(abstract, 'w:lvl').map((level) => [levelOf(level.attributes['w:ilvl']), level]));
  const restarts = overridesOf(number, own);
  const key = abstract.attributes['w:abstractNumId'] ?? numId;
  return { id: numId, key, restarts, levels: Array.from({ length: LEVELS }, (_, at) => readLevel(own.get(at))) };
}

/** A use of a list may put levels of its own in the place of the list's, and start some of them afresh. */
function overridesOf(number: XmlNode, levels: Map<number, XmlNode>): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const change of childrenOf(number, 'w:lvlOverride')) {
    const at = levelOf(change.attributes['w:ilvl']);
    const level = childOf(change, 'w:lvl');
    if (level) levels.set(at, level);
    const start = valueAt(change, 'w:startOverride') ?? valueAt(level, 'w:start');
    if (start !== undefined) restarts.set(at, Number(start) || 0);
  }
  return restarts;
}

function readLevel(level: XmlNode | undefined): ListLevel {
  const restart = valueAt(level, 'w:lvlRestart');
  const legal = childOf(level, 'w:isLgl');
  return {
    start: Number(valueAt(level, 'w:start') ?? 1) || 0,
    format: formatOf(level),
    template: valueAt(level, 'w:lvlText') ?? '',
    restartAfter: restart === undefined ? null : Number(restart) || 0,
    legal: legal !== undefined && !/^(0|false|off)$/.test(legal.attributes['w:val'] ?? ''),
  };
}

/** Newer formats stand in mc:AlternateContent with a plain one as fallback. */
function formatOf(level: XmlNode | undefined): string {
  return valueAt(level, 'w:numFmt') ?? valueAt(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal';
}
