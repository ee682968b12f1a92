import { type LocalDate, localDate, localDateOf } from '@/lib/shared/local-date';
import { env } from './env';

/** Now. The demo city lives in the year of its plan: with YAODIAN_TODAY set, the day is that one and the time runs. */
export function now(): Date {
  const real = new Date();
  return env.today ? new Date(`${env.today}T${real.toISOString().slice(11)}`) : real;
}

/** Today's calendar day at the office. */
export function today(): LocalDate {
  return env.today ? localDate(env.today) : localDateOf(new Date());
}
