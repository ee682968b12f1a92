import type { LocalDate } from '@/lib/shared/local-date';

/** A day still to come on which something open is due: the first task due then, and how many there are. */
export type UpcomingDay = { day: LocalDate; first: string; count: number };
