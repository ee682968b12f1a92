import type { Body } from '@/lib/organisation/body';
import type { Deadline, Duty, Party } from '@/lib/plan/checked-plan';
import type { FindBody } from '@/lib/plan/draft-plan';
import { newId } from '@/lib/shared/new-id';
import { addYears } from './add-years';
import type { RollGroup } from './rollover';

export const PROPOSAL_KINDS = ['parties', 'deadline', 'fact', 'detail'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export const PROPOSAL_NAMES: Record<ProposalKind, string> = {
  parties: '单位和分工',
  deadline: '期限',
  fact: '办结后证明',
  detail: '公开要素和渠道',
};

/**
 * What of last year could be taken over for a duty. `fills` a gap of the new text, so it may be taken with all the others
 * in one press; otherwise the new text says something else, and each must be chosen.
 */
export type Proposal = { kind: ProposalKind; duty: Duty; from: Duty; fills: boolean };

type Directory = { bodies: readonly Pick<Body, 'id'>[]; find: FindBody; years: number };

/** Proposals from the likest duty of last year, for every duty of a group. */
export function proposalsOf({ duties, previous }: RollGroup, directory: Directory): Proposal[] {
  const [from] = previous;
  if (!from) return [];
  return duties.flatMap((duty) =>
    [
      proposeParties(duty, previous, directory),
      proposeDeadline(duty, from, directory),
      proposeFact(duty, from),
      proposeDetail(duty, from),
    ].flatMap((proposal) => proposal ?? []),
  );
}

const keyOf = (parties: readonly Party[]): string =>
  parties
    .map(({ role, bodyId, name }) => `${role} ${bodyId ?? name}`)
    .sort()
    .join('\n');

const isOpen = ({ collective, bodyId }: Party): boolean => !collective && bodyId === null;

/** Bodies of last year as the directory has them today: one that is gone is looked up by its name, else left out. */
function proposeParties(duty: Duty, previous: readonly Duty[], { bodies, find }: Directory): Proposal | null {
  const [from] = previous;
  if (!from) return null;
  const valid = new Set(bodies.map(({ id }) => id));
  const seen = new Set<string>();
  const parties = previous
    .flatMap((one) => one.parties)
    .flatMap((party): Party[] => {
      const bodyId = party.bodyId && !valid.has(party.bodyId) ? find(party.name) : party.bodyId;
      const key = bodyId ?? party.name;
      if (seen.has(key) || (!party.collective && bodyId === null)) return [];
      seen.add(key);
      return [{ ...party, id: newId(), bodyId, start: null, end: null }];
    });
  if (parties.length === 0 || keyOf(parties) === keyOf(duty.parties)) return null;
  const fills = duty.parties.length === 0 || duty.parties.every(isOpen);
  return { kind: 'parties', duty: { ...duty, parties }, from, fills };
}

const isVague = ({ kind }: Deadline): boolean => kind === 'none' || kind === 'ongoing';

/** A rhythm or a day of last year where the new text has only vague words or none; days move with the years. */
function proposeDeadline(duty: Duty, from: Duty, { years }: Directory): Proposal | null {
  const { kind, rule, dueOn, recurrence } = from.deadline;
  if (isVague(from.deadline) || !isVague(duty.deadline)) return null;
  const moved = dueOn && addYears(dueOn, years);
  const deadline = { ...duty.deadline, kind, rule, dueOn: kind === 'recurring' ? null : moved, recurrence };
  return {
    kind: 'deadline',
    duty: { ...duty, deadline },
    from,
    fills: duty.deadline.quote === null || kind === 'recurring',
  };
}

function proposeFact(duty: Duty, from: Duty): Proposal | null {
  if (from.factKey === null || from.factKey === duty.factKey) return null;
  return { kind: 'fact', duty: { ...duty, factKey: from.factKey }, from, fills: duty.factKey === null };
}

/** Fields that are proposed by name above, or that belong to this year's text and its checking. */
const OWN_FIELDS = new Set<string>([
  ...['id', 'planId', 'itemId', 'ordinal', 'text', 'start', 'end', 'statement', 'statementStart', 'statementEnd'],
  ...['separateLeads', 'state', 'confidence', 'reasons', 'deadline', 'deadlineKind', 'deadlineQuote', 'deadlineStart'],
  ...['deadlineRule', 'dueOn', 'recurrence', 'factKey', 'version', 'taskNumber', 'task', 'parties'],
]);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whatever else a duty has been given (content elements, channel, rule) and the new one lacks. */
function proposeDetail(duty: Duty, from: Duty): Proposal | null {
  const own = new Map<string, unknown>(Object.entries(duty));
  const more = Object.entries(from).filter(
    ([key, value]) => !OWN_FIELDS.has(key) && !isEmpty(value) && isEmpty(own.get(key)),
  );
  if (more.length === 0) return null;
  return { kind: 'detail', duty: { ...duty, ...Object.fromEntries(more) }, from, fills: true };
}
