import type { LocalDate } from '@/lib/shared/local-date';

export type UpcomingDay = { day: LocalDate; texts: string[] };

/** The days from today on on which something open is due, in order, each with what is due then. */
export function upcomingDays(
  open: readonly { dueOn: LocalDate | null; text: string }[],
  today: LocalDate,
): UpcomingDay[] {
  const days = new Map<LocalDate, string[]>();
  for (const { dueOn, text } of open) {
    if (!dueOn || dueOn < today) continue;
    days.set(dueOn, [...(days.get(dueOn) ?? []), text]);
  }
  return [...days].map(([day, texts]) => ({ day, texts })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
