import { type LocalDate, officialDate } from '@/lib/shared/local-date';
import { lateDays } from '@/lib/task/due';

/** What the day of publication has to prove: done by the due day (null: there is none), in the plan's year. */
export type ProvenFor = { dueOn: LocalDate | null; year: number };

/**
 * A sentence when the day a page was published speaks against what it is to prove, else null. It warns only: the work may be
 * late all the same, and «前» includes the day itself (domain 4.4).
 */
export function checkPublishedDay(publishedOn: LocalDate, { dueOn, year }: ProvenFor): string | null {
  const published = Number(publishedOn.slice(0, 4));
  if (published < year) return `公开日期早于 ${year} 年，证明不了这一年的工作，请核对`;
  const late = dueOn ? lateDays(dueOn, publishedOn) : 0;
  if (dueOn && late > 0) return `公开日期晚于期限${officialDate(dueOn)} ${late} 天，审核时会按公开的日子算，请核对`;
  if (published > year) return `公开日期在 ${year} 年以后，请核对是不是这一年的工作`;
  return null;
}
