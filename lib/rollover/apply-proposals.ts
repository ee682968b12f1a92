import type { Duty } from '@/lib/plan/checked-plan';
import type { Proposal } from './propose';

/** A duty with several proposals in it; each writes its own fields only. It wants to be confirmed again. */
export function applyProposals(duty: Duty, proposals: readonly Proposal[]): Duty {
  return { ...proposals.reduce(applyOne, duty), state: 'proposed' };
}

function applyOne(duty: Duty, { kind, duty: given }: Proposal): Duty {
  const { parties, deadline, factKey } = duty;
  switch (kind) {
    case 'parties':
      return { ...duty, parties: given.parties };
    case 'deadline':
      return { ...duty, deadline: given.deadline };
    case 'fact':
      return { ...duty, factKey: given.factKey };
    case 'detail':
      return { ...given, parties, deadline, factKey };
  }
}
