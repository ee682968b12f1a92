import { rowOf } from './desk-pair';

const TYPING = 'input, textarea, select, button, a, summary, [contenteditable]';
const LETTERS_OFF = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=alertdialog]';

const CONFIRM = '[name=intent][value=confirm], [name=act][value^="confirm:"], [name=act][value^="duty-of:"]';

/**
 * One key on the checking page; gives the duty to pick next, or null. Keys press the links and buttons a mouse would.
 * Single letters are left alone where a person is typing, Enter also on anything that takes Enter by itself.
 */
export function pressKey(desk: HTMLElement, event: KeyboardEvent, pickedId: string | null): string | null {
  const { target, key } = event;
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (event.altKey || event.isComposing || on(LETTERS_OFF)) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === 'z' && !event.shiftKey) pressUndo(desk, event);
    return null;
  }
  if (key === 'Enter' && on(TYPING)) return null;
  const act = KEYS[key.toLowerCase()];
  return act ? act(desk, pickedId, event) : null;
}

type Press = (desk: HTMLElement, pickedId: string | null, event: KeyboardEvent) => string | null;

const pressed =
  (...selectors: string[]): Press =>
  (desk, id) => {
    press(desk, id, ...selectors);
    return null;
  };

/** What is only in an opened row is opened first. */
const KEYS: Record<string, Press> = {
  j: (desk, id) => step(desk, id, 1),
  k: (desk, id) => step(desk, id, -1),
  n: (desk, id) => nextOpen(desk, id),
  u: (desk, _, event) => pressUndo(desk, event),
  '?': (desk) => toggleHelp(desk),
  enter: pressed(CONFIRM),
  e: pressed('[data-open]'),
  d: pressed('[data-split] > summary', '[data-open]'),
  m: pressed('[name=act][value^="merge:"]', '[data-open]'),
  b: pressed('[name=act][value^="context:"]'),
  x: pressed('input[name=chosen]'),
  escape: pressed('[data-close]'),
};

const rowsOf = (desk: HTMLElement) => [...desk.querySelectorAll<HTMLElement>('[data-duty]')];

/** The row before or after; over the edge of a part the next part is opened, whose nearest row is picked then. */
function step(desk: HTMLElement, pickedId: string | null, by: 1 | -1): string | null {
  const rows = rowsOf(desk);
  const at = rows.findIndex((row) => row.dataset.duty === pickedId);
  const next = at < 0 ? rows[0] : rows[at + by];
  if (next) return next.dataset.duty ?? null;
  const on = desk.querySelector<HTMLElement>(`[data-step="${by}"]`);
  if (on) {
    desk.dataset.enter = by === 1 ? 'first' : 'last';
    on.click();
  }
  return null;
}

/** The next row with something to do, going round within the part, then on to the next part. */
function nextOpen(desk: HTMLElement, pickedId: string | null): string | null {
  const rows = rowsOf(desk);
  const at = rows.findIndex((row) => row.dataset.duty === pickedId);
  const isOpen = (row: HTMLElement) => row.dataset.act !== undefined;
  const ahead = rows.slice(at + 1).find(isOpen);
  if (ahead) return ahead.dataset.duty ?? null;
  const on = desk.querySelector<HTMLElement>('[data-step="1"]');
  if (!on) return rows.find(isOpen)?.dataset.duty ?? null;
  desk.dataset.enter = 'first';
  on.click();
  return null;
}

function pressUndo(desk: HTMLElement, event: KeyboardEvent): null {
  const undo = desk.querySelector<HTMLElement>('[data-undo] button');
  if (undo) event.preventDefault();
  undo?.click();
  return null;
}

function toggleHelp(desk: HTMLElement): null {
  const help = desk.querySelector<HTMLDetailsElement>('[data-help]');
  if (help) help.open = !help.open;
  return null;
}

function press(desk: HTMLElement, id: string | null, ...selectors: string[]): void {
  const row = id ? rowOf(desk, id) : null;
  const found = selectors.map((selector) => row?.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.click();
}
