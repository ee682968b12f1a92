import type { z } from 'zod';
import { calendarChangeSchema } from './calendar-schemas';

type Change = z.output<typeof calendarChangeSchema>;
type Field = keyof Change;

/** What the address of the form's page says: what was typed, what is wrong with it, and the change when nothing is. */
export type ChangeQuery = {
  values: Record<Field, string>;
  errors: Partial<Record<Field, string>>;
  change: Change | null;
};

const FIELDS: readonly Field[] = ['layer', 'year', 'notice', 'off', 'on'];

type Given = Record<string, string | string[] | undefined>;

/** Reads the form as it came in the address; only a form that was sent (`look`) is judged. */
export function readChangeQuery(given: Given): ChangeQuery {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const values = Object.fromEntries(FIELDS.map((name) => [name, one(name)])) as ChangeQuery['values'];
  if (one('look') !== '1') return { values, errors: {}, change: null };
  const parsed = calendarChangeSchema.safeParse(values);
  if (parsed.success) return { values, errors: {}, change: parsed.data };
  const errors: ChangeQuery['errors'] = {};
  for (const { path, message } of parsed.error.issues) {
    const name = FIELDS.find((field) => field === path[0]);
    if (name) errors[name] ??= message;
  }
  return { values, errors, change: null };
}
