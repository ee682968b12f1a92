export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Types `text` for the user: past React's own bookkeeping, so that whoever counts characters hears of it. */
export function typeInto(control: Control, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  setter?.call(control, text);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
