import { type FormState, fieldError, typed } from '@/lib/shared/form-state';

/** Name, error and typed value of a field, as the fields of the kit take them. `fallback` is what stood there before. */
export const fieldOf =
  (state: FormState) =>
  (name: string, fallback = '') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, fallback),
  });
