import { type LocalDate, localDate } from './local-date';

/** A day as a `date` column of the database holds it in JavaScript: midnight UTC. */
export const columnOfDay = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** The day a `date` column holds; null stays null. */
export function dayOfColumn(column: Date): LocalDate;
export function dayOfColumn(column: Date | null): LocalDate | null;
export function dayOfColumn(column: Date | null): LocalDate | null {
  return column && localDate(column.toISOString().slice(0, 10));
}
