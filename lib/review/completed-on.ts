import type { LocalDate } from '@/lib/shared/local-date';

/**
 * The day the work was done as its evidence proves it: the latest publication among its links, or the day of submission when
 * there are only files. Lateness is counted to this day, not to the day of review. Published on 10-08 and 10-12, submitted on
 * 10-15: done on 10-12.
 */
export function completedOn(evidence: readonly { publishedOn: LocalDate | null }[], submittedOn: LocalDate): LocalDate {
  const published = evidence.flatMap(({ publishedOn }) => (publishedOn ? [publishedOn] : [])).sort();
  return published.at(-1) ?? submittedOn;
}
