import { type FormState, fieldError, typed } from '@/lib/shared/form-state';

/** What was ticked in a list of boxes, after an unsuccessful send. */
export function ticked(state: FormState, name: string): readonly string[] {
  const value = 'values' in state ? state.values[name] : undefined;
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** A select takes its default only when it is made, so it is made anew when what was chosen comes back. */
export const selectKey = (state: FormState, name: string): string => `${name} ${typed(state, name)}`;

/** Name, error and typed value of a field, as the fields of the kit take them. `fallback` is what stood there before. */
export const fieldOf =
  (state: FormState) =>
  (name: string, fallback = '') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, fallback),
  });
