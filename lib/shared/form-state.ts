/** What was typed, by field name; fields that occur several times are lists. Files are not text and stay out. */
export type FormValues = Record<string, string | string[]>;

/** What a server action answers to its form. */
export type FormState =
  | { status: 'idle' }
  /** Not sent yet: what was half typed at an earlier time. */
  | { status: 'kept'; values: FormValues }
  /** `ids`: what it was done to, where the screen goes on with that. */
  | { status: 'done'; message: string; ids?: readonly string[] }
  | { status: 'invalid'; message: string; fields: Record<string, string>; values: FormValues }
  | { status: 'refused'; code: string; message: string; values: FormValues; facts?: Record<string, string | number> }
  | { status: 'fault'; message: string; values: FormValues };

export const IDLE: FormState = { status: 'idle' };

/** The text fields of a form; names of the framework's own (`$ACTION…`) are left out. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const texts = form.getAll(name).filter((value): value is string => typeof value === 'string');
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length > 1 ? texts : first;
  }
  return values;
}

/** The typed value of one field after an unsuccessful send, or `fallback`. */
export function typed(state: FormState, name: string, fallback = ''): string {
  if (!('values' in state)) return fallback;
  const value = state.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? fallback;
}

/** The values of a field that occurs several times after an unsuccessful send, or `fallback`; none sent is none. */
export function ticked(state: FormState, name: string, fallback: readonly string[]): readonly string[] {
  if (!('values' in state)) return fallback;
  const value = state.values[name];
  return value === undefined ? [] : [value].flat();
}

/** All typed values of a field that occurs several times, or null when nothing was typed. */
export function typedList(state: FormState, name: string): string[] | null {
  const value = 'values' in state ? state.values[name] : undefined;
  if (value === undefined) return null;
  return Array.isArray(value) ? value : [value];
}

/** The error of one field, if any. */
export function fieldError(state: FormState, name: string): string | undefined {
  return state.status === 'invalid' ? state.fields[name] : undefined;
}

/** Everything wrong with a form as the error summary lists it; empty when nothing is. */
export function errorsOf(state: FormState): { field?: string; message: string }[] {
  if (state.status === 'invalid') return Object.entries(state.fields).map(([field, message]) => ({ field, message }));
  return state.status === 'refused' || state.status === 'fault' ? [{ message: state.message }] : [];
}
