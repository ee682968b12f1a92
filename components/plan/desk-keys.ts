import { rowOf } from './desk-pair';

const TYPING = 'input, textarea, select, button, a, summary, [contenteditable]';
const LETTERS_OFF = 'input, textarea, select, [contenteditable], [role=alertdialog]';

/**
 * One key on the checking page; gives the duty to pick next, or null. Keys press the links and buttons a mouse would.
 * Single letters are left alone where a person is typing, Enter also on anything that takes Enter by itself.
 */
export function pressKey(desk: HTMLElement, event: KeyboardEvent, pickedId: string | null): string | null {
  const { target, key } = event;
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (event.ctrlKey || event.metaKey || event.altKey || on(LETTERS_OFF)) return null;
  const rows = [...desk.querySelectorAll<HTMLElement>('[data-duty]')];
  const at = rows.findIndex((row) => row.dataset.duty === pickedId);
  const idAt = (index: number) => rows[Math.max(0, Math.min(index, rows.length - 1))]?.dataset.duty ?? null;
  switch (key.toLowerCase()) {
    case 'j':
      return idAt(at + 1);
    case 'k':
      return idAt(at - 1);
    case 'n':
      return (
        (rows.slice(at + 1).find((row) => row.dataset.act) ?? rows.find((row) => row.dataset.act))?.dataset.duty ?? null
      );
    case 'enter':
      if (!on(TYPING)) press(desk, pickedId, '[name=intent][value=confirm], [name=act][value^="confirm:"]');
      return null;
    case 'e':
      press(desk, pickedId, '[data-open]');
      return null;
    case 'd':
      press(desk, pickedId, '[data-split] > summary', '[data-open]');
      return null;
    case 'm':
      press(desk, pickedId, '[name=act][value^="merge:"]', '[data-open]');
      return null;
    default:
      return null;
  }
}

/** Presses the first of the selectors found in the picked row; what is only in an opened row opens it first. */
function press(desk: HTMLElement, id: string | null, ...selectors: string[]): void {
  const row = id ? rowOf(desk, id) : null;
  const found = selectors.map((selector) => row?.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.click();
}
