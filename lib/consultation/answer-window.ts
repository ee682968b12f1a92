import type { LocalDate } from '@/lib/shared/local-date';
import type { Consultation } from './consultation';

type Round = Pick<Consultation, 'state' | 'dueOn'>;

/**
 * `open`: opinions may be given and changed; `late`: until the office closes the round, new ones are still taken and
 * marked, given ones stay as they are; `ended`: nothing any more. The due day itself is in time.
 */
export function answerWindow({ state, dueOn }: Round, today: LocalDate): 'open' | 'late' | 'ended' {
  if (state !== 'open') return 'ended';
  return today <= dueOn ? 'open' : 'late';
}

/** Opinions are decided once nobody can change them any more, and until the decisions have gone out. */
export function mayDecide(round: Round, today: LocalDate): boolean {
  return round.state !== 'published' && answerWindow(round, today) !== 'open';
}
