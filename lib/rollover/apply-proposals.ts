import type { Duty } from '@/lib/plan/checked-plan';
import type { Proposal } from './propose';

/** A duty with several proposals in it; each writes its own fields only. It wants to be confirmed again. */
export function applyProposals(duty: Duty, proposals: readonly Proposal[]): Duty {
  const taken = proposals.reduce((sum, { kind, duty: given }): Duty => {
    switch (kind) {
      case 'parties':
        return { ...sum, parties: given.parties };
      case 'deadline':
        return { ...sum, deadline: given.deadline };
      case 'fact':
        return { ...sum, factKey: given.factKey };
      case 'detail': {
        const { parties, deadline, factKey } = sum;
        return { ...given, parties, deadline, factKey };
      }
    }
  }, duty);
  return { ...taken, state: 'proposed' };
}
