import { daysBetween, type LocalDate, localDate, localDateOf } from '@/lib/shared/local-date';
import { env } from './env';

/**
 * Now. The demo city lives in the year of its plan: with YAODIAN_TODAY set, the clock is moved by whole days so that the
 * office's day is that one, whatever the hour, and the time runs.
 */
export function now(): Date {
  const real = new Date();
  if (!env.today) return real;
  const shift = daysBetween(localDateOf(real), localDate(env.today));
  return new Date(real.getTime() + shift * 86_400_000);
}

/** Today's calendar day at the office. */
export function today(): LocalDate {
  return env.today ? localDate(env.today) : localDateOf(new Date());
}
