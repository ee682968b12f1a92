import type { LocalDate } from '@/lib/shared/local-date';

/**
 * The day the work was done, as its evidence proves it: the latest publication among the links; without any, the day of
 * the submission. A duty to publish is met on the day of publication, not on the day of telling the office (domain 4.4).
 */
export function completedOn(evidence: readonly { publishedOn: LocalDate | null }[], submittedOn: LocalDate): LocalDate {
  const days = evidence.flatMap(({ publishedOn }) => (publishedOn ? [publishedOn] : []));
  return days.sort().at(-1) ?? submittedOn;
}
