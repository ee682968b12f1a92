import type { Duty, Party } from '@/lib/plan/checked-plan';
import { deadlineKey, partiesKey } from './duty-difference';

/**
 * A duty in its new place: what the office settled stays unless the document itself now says something else, that is
 * where the reader reads another thing from the new text (`read`) than from the old one (`base`).
 */
export function mergeReading(settled: Duty, base: Duty | null, read: Duty | null): Duty {
  const same = { statement: null, deadline: { ...settled.deadline, start: null }, parties: withoutPlaces(settled) };
  if (!read) return { ...settled, ...same };
  const newParties = base !== null && partiesKey(base.parties) !== partiesKey(read.parties);
  const newDeadline = base !== null && deadlineKey(base.deadline) !== deadlineKey(read.deadline);
  const stillQuoted = read.deadline.quote === settled.deadline.quote;
  return {
    ...settled,
    statement: read.statement,
    separateLeads: newParties ? read.separateLeads : settled.separateLeads,
    parties: newParties ? read.parties : placedAs(settled.parties, read.parties),
    deadline: newDeadline ? read.deadline : { ...settled.deadline, start: stillQuoted ? read.deadline.start : null },
  };
}

const withoutPlaces = ({ parties }: Duty): Party[] => parties.map((party) => ({ ...party, start: null, end: null }));

const placedAs = (parties: readonly Party[], read: readonly Party[]): Party[] =>
  parties.map((party) => {
    const place = read.find(({ name }) => name === party.name);
    return { ...party, start: place?.start ?? null, end: place?.end ?? null };
  });
