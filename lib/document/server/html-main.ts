import { type HtmlElement, type HtmlNode, isElement, ownText, shownChildren, wordsOf } from './html-tree';

/** The part that holds this share of the page's sentences is its text; what is around is menus. */
const MOST = 0.9;
const HEADINGS = new Set(['h1', 'h2', 'h3']);
const CONTAINERS = new Set([
  'html',
  'body',
  'div',
  'article',
  'section',
  'main',
  'center',
  'form',
  'table',
  'tbody',
  'tr',
  'td',
]);
const NAMES_A_DOCUMENT = /(?:要点|方案|通知|意见|办法|分工|分解表)(?:[（(].{1,12}[）)])?$/;
const SITE_NAME = /\s*[-_|—–].*$/;

/**
 * The smallest part of a page that holds nearly all its sentences. Words count when they stand outside links in a stretch
 * with a Chinese mark in it, as menus and lists of links have none.
 */
export function findMain(page: HtmlNode): HtmlNode {
  const weights = new Map<HtmlNode, number>();
  const whole = weigh(page, weights);
  let main = page;
  while (whole > 0) {
    const next = shownChildren(main).find((child) => (weights.get(child) ?? 0) >= whole * MOST);
    if (!next || !isElement(next) || !CONTAINERS.has(next.tagName)) break;
    main = next;
  }
  return main;
}

function weigh(node: HtmlNode, weights: Map<HtmlNode, number>): number {
  const isLink = isElement(node) && node.tagName === 'a';
  const own = ownText(node);
  const weight = isLink
    ? 0
    : (/[，。；、：,;]/.test(own) ? own.trim().length : 0) +
      shownChildren(node).reduce((sum, child) => sum + weigh(child, weights), 0);
  weights.set(node, weight);
  return weight;
}

/**
 * The page's heading when its text has none of its own in the first `lines`: the last heading before it, or the name of the
 * window.
 */
export function titleOf(page: HtmlNode, main: HtmlNode, lines: readonly string[]): string | null {
  if (lines.some((line) => NAMES_A_DOCUMENT.test(line))) return null;
  const found = { heading: '', window: '' };
  findHeadings(page, main, found);
  return found.heading || clean(found.window).replace(SITE_NAME, '') || null;
}

/** Notes headings on the way to the page's text; true when it is reached. */
function findHeadings(node: HtmlNode, main: HtmlNode, found: { heading: string; window: string }): boolean {
  if (node === main) return true;
  const name = isElement(node) ? node.tagName : '';
  if (isElement(node) && name === 'title') found.window = textOf(node);
  if (HEADINGS.has(name)) found.heading = clean(wordsOf(node)) || found.heading;
  return 'childNodes' in node && node.childNodes.some((child) => findHeadings(child, main, found));
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (node: HtmlElement): string => node.childNodes.map(ownText).join('');
