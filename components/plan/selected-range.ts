/**
 * The words selected in the source sheet as offsets of the source text, or null when the selection is empty or leaves
 * a paragraph. Paragraphs carry their offset; the numbers of tasks printed between the words do not count.
 */
export function selectedRange(root: HTMLElement | null): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [paragraphOf(range.startContainer), paragraphOf(range.endContainer)];
  if (!from || from !== to || !root.contains(from)) return null;
  const offset = Number(from.dataset.offset);
  const start = offset + lengthUpTo(from, range.startContainer, range.startOffset);
  const end = offset + lengthUpTo(from, range.endContainer, range.endOffset);
  return end > start ? { start, end } : null;
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-offset]') ?? null;
}

function lengthUpTo(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  const words = before.cloneContents();
  for (const number of words.querySelectorAll('sup')) number.remove();
  return words.textContent?.length ?? 0;
}
