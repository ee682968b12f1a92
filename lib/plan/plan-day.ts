import { type LocalDate, localDate } from '@/lib/shared/local-date';
import type { CheckedPlan } from './checked-plan';

/**
 * The day whose bodies a plan means: the day it was published, so that a name in a plan of 2016 finds the body of 2016
 * (domain 4.5). A plan without a date stands for the middle of its year, this year's for today.
 */
export function planDay({ year, publishedOn }: Pick<CheckedPlan, 'year' | 'publishedOn'>, today: LocalDate): LocalDate {
  if (publishedOn) return publishedOn;
  return year >= Number(today.slice(0, 4)) ? today : localDate(`${year}-06-30`);
}
