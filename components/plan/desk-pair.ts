/** The duty a row or a marked sentence stands for. */
export function dutyOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-duty]');
  if (row) return row.dataset.duty ?? null;
  const sentence = target.closest<HTMLAnchorElement>('a.mk.duty, a.mk.undecided');
  return sentence && new URL(sentence.href).searchParams.get('duty');
}

export const rowOf = (desk: HTMLElement, id: string): HTMLElement | null =>
  desk.querySelector<HTMLElement>(`[data-duty="${id}"]`);

export const sentenceOf = (desk: HTMLElement, id: string): HTMLElement[] => [
  ...desk.querySelectorAll<HTMLElement>(`a.mk[href*="duty=${id}"]`),
];

/** Marks sentence and row as one. */
export function markPair(desk: HTMLElement, id: string | null): void {
  for (const element of desk.querySelectorAll('a.mk.on, .duty-row.picked')) element.classList.remove('on', 'picked');
  if (!id) return;
  for (const piece of sentenceOf(desk, id)) piece.classList.add('on');
  rowOf(desk, id)?.classList.add('picked');
}

/** Scrolls both sides so that the pair can be seen. */
export function reveal(desk: HTMLElement, id: string | null): void {
  if (!id) return;
  for (const element of [sentenceOf(desk, id)[0], rowOf(desk, id)]) element?.scrollIntoView({ block: 'nearest' });
}

/** Hovering one side brings the other into view. */
export function revealOther(desk: HTMLElement, id: string, target: EventTarget | null): void {
  const inRow = target instanceof Element && target.closest('[data-duty]') !== null;
  const other = inRow ? sentenceOf(desk, id)[0] : rowOf(desk, id);
  other?.scrollIntoView({ block: 'nearest' });
}
