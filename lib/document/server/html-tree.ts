import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Never words of the page: programs, forms, what is not shown, and readings beside Chinese characters. */
const SKIPPED = new Set(
  'script style noscript template iframe object embed svg canvas audio video head input select button textarea option rt rp nav footer aside dialog'.split(
    ' ',
  ),
);
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

export const isElement = (node: HtmlNode): node is HtmlElement => defaultTreeAdapter.isElementNode(node);
export const attribute = (node: HtmlElement, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

/** The children that are shown. */
export function shownChildren(node: HtmlNode): HtmlNode[] {
  return 'childNodes' in node ? node.childNodes.filter(isShown) : [];
}

function isShown(node: HtmlNode): boolean {
  if (!isElement(node)) return defaultTreeAdapter.isTextNode(node);
  const isHidden = attribute(node, 'hidden') !== undefined || NOT_SHOWN.test(attribute(node, 'style') ?? '');
  return !isHidden && !SKIPPED.has(node.tagName);
}

export const ownText = (node: HtmlNode): string => (defaultTreeAdapter.isTextNode(node) ? node.value : '');

export const wordsOf = (node: HtmlNode): string => ownText(node) || shownChildren(node).map(wordsOf).join('');

export function countPictures(node: HtmlNode): number {
  const own = isElement(node) && node.tagName === 'img' && !isDecoration(node) ? 1 : 0;
  return shownChildren(node).reduce((sum, child) => sum + countPictures(child), own);
}

/** Icons of file types and lines hold no words. */
const isDecoration = (node: HtmlElement): boolean =>
  /icon|logo|arrow|blank|\.gif$/i.test(attribute(node, 'src') ?? '') || Number(attribute(node, 'width') ?? 100) < 40;
