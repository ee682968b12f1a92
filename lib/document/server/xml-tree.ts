import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { unreadable } from '@/lib/document/unreadable';

/** An element with its children; `name` and attribute names carry the usual prefix of their namespace (`w:p`). */
export type XmlNode = { name: string; attributes: Readonly<Record<string, string>>; children: (XmlNode | string)[] };

/** Prefixes are a file's own choice; its namespaces say what an element is (ECMA-376, both editions; GB/T 33190). */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.ofdspec.org/2016': 'ofd',
  'http://www.ofdspec.org': 'ofd',
};
const DEEPEST = 300;

/**
 * Bytes of an XML part → its root element. A document type declaration is refused: no office writes one, and entities
 * declared in it can grow without end or fetch what they name.
 */
export function parseXml(bytes: Buffer): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open: XmlNode[] = [root];
  parser.on('doctype', () => {
    throw unreadable('document-unsafe');
  });
  parser.on('error', () => {
    throw unreadable('document-damaged');
  });
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    if (open.length > DEEPEST) throw unreadable('document-unsafe');
    const named = Object.values(attributes).map((each) => [nameOf(each), each.value]);
    const node = { name: nameOf({ uri, prefix, local }), attributes: Object.fromEntries(named), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const add = (text: string) => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(decode(bytes)).close();
  const [top] = elements(root);
  if (!top) throw unreadable('document-damaged');
  return top;
}

const nameOf = ({ uri, prefix, local }: { uri: string; prefix: string; local: string }): string => {
  const usual = PREFIXES[uri] ?? prefix;
  return usual ? `${usual}:${local}` : local;
};

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be');
  const declared = /^[^>]{0,100}encoding=["']([\w-]+)["']/.exec(bytes.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  return iconv.decode(bytes, iconv.encodingExists(declared) ? declared : 'utf-8');
}

export const elements = (node: XmlNode): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string');

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && elements(node).find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node ? elements(node).filter((child) => child.name === name) : [];

/** The element at the end of a way of names. */
export const elementAt = (node: XmlNode | undefined, ...names: string[]): XmlNode | undefined =>
  names.reduce(childOf, node);

/** The `w:val` of a property element. */
export const valueAt = (node: XmlNode | undefined, ...names: string[]): string | undefined =>
  elementAt(node, ...names)?.attributes['w:val'];

export const textOf = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** All elements of some name below a node, in order, without looking into one that was found. */
export const findAll = (node: XmlNode, name: string): XmlNode[] =>
  elements(node).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
