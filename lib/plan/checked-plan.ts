/**
 * Scope: a plan as the office checks it: what the reader recognised, corrected by hand until it is issued. Offsets count
 * UTF-16 units of `sourceText`, which never changes, so that every task keeps its place in the source.
 */
import type { LocalDate } from '@/lib/shared/local-date';
import type { Confidence, Finding, PartyRole } from './parsed-plan';

export const DEADLINE_KINDS = ['none', 'date', 'relative', 'recurring', 'ongoing'] as const;
export const RECURRENCES = ['month', 'quarter', 'half', 'year'] as const;
export const PARTY_ROLES = ['lead', 'responsible', 'co'] as const;

export type DutyRecurrence = (typeof RECURRENCES)[number];
export type DutyState = 'proposed' | 'confirmed' | 'dropped';

/** What the office holds a duty to. `rule` is the reader's (`30 working days after publication`), in English words. */
export type Deadline = {
  kind: (typeof DEADLINE_KINDS)[number];
  quote: string | null;
  start: number | null;
  rule: string | null;
  dueOn: LocalDate | null;
  recurrence: DutyRecurrence | null;
};

export type Party = {
  id: string;
  name: string;
  role: PartyRole;
  start: number | null;
  end: number | null;
  collective: boolean;
  openList: boolean;
  /** The office's word that an open list, or an unnamed or customary collective, is complete as it stands (S7). */
  settled: boolean;
  bodyId: string | null;
};

export type Duty = {
  id: string;
  itemId: string;
  ordinal: number;
  text: string;
  start: number | null;
  end: number | null;
  statement: { start: number; end: number } | null;
  separateLeads: boolean;
  state: DutyState;
  confidence: Confidence;
  reasons: string[];
  deadline: Deadline;
  factKey: string | null;
  version: number;
  /** The number of the task it became; it stays when an amendment adds and drops others. */
  taskNumber?: number;
  parties: Party[];
};

export type PlanItem = {
  id: string;
  parentId: string | null;
  ordinal: number;
  level: number;
  number: string | null;
  path: string;
  title: string;
  start: number;
  end: number;
  contextNote: string | null;
  needsDecision: boolean;
};

/** The bodies behind a collective name, as the office settled them. */
export type Expansion = { name: string; bodyIds: string[] };

export type CheckedPlan = {
  id: string;
  year: number;
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  publishedOn: LocalDate | null;
  basis: string[];
  recipients: string[];
  sourceText: string;
  sourceName: string | null;
  findings: Finding[];
  state: 'checking' | 'issued' | 'closed';
  issuedAt: Date | null;
  closedAt: Date | null;
  version: number;
  items: PlanItem[];
  /** In the order of the text. */
  duties: Duty[];
  expansions: Expansion[];
};

export const isLive = (duty: Pick<Duty, 'state'>): boolean => duty.state !== 'dropped';

/** Duties that will become tasks, in the order in which they are numbered. */
export const liveDuties = (plan: Pick<CheckedPlan, 'duties'>): Duty[] => plan.duties.filter(isLive);

export const NO_DEADLINE: Deadline = {
  kind: 'none',
  quote: null,
  start: null,
  rule: null,
  dueOn: null,
  recurrence: null,
};
