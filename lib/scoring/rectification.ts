import type { LocalDate } from '@/lib/shared/local-date';
import type { CountedProblem } from './body-material';
import type { RectificationOutcome } from './facts';

/**
 * What became of a problem as of `today` (S52): put right by the day of the reply the office accepted, not by the day it
 * got round to it; open beyond its day 未整改; null while it is not due yet or waits for the office.
 */
export function rectificationOf(
  { state, dueOn, repliedOn }: Pick<CountedProblem, 'state' | 'dueOn' | 'repliedOn'>,
  today: LocalDate,
): RectificationOutcome | null {
  switch (state) {
    case 'closed':
      return repliedOn !== null && repliedOn > dueOn ? '逾期整改' : '按期整改';
    case 'open':
      return dueOn < today ? '未整改' : null;
    case 'answered':
      return null;
  }
}
