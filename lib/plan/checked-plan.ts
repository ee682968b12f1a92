/**
 * Scope: a plan as the office checks it: what the reader recognised, corrected by hand until it is issued. Offsets count
 * UTF-16 units of `sourceText`, which never changes, so that every task keeps its place in the source.
 */
import type { ReadingNote } from '@/lib/document/document';
import type { LocalDate } from '@/lib/shared/local-date';
import type { Confidence, DeadlineTrigger, Finding, FixedDay, PartyRole, Term } from './parsed-plan';

export const DEADLINE_KINDS = ['none', 'date', 'relative', 'recurring', 'ongoing'] as const;
export const RECURRENCES = ['month', 'quarter', 'half', 'year'] as const;
/** Rhythms too short to be reported period by period: such a duty is ongoing and shows how often. */
export const RHYTHMS = ['day', 'week', 'fortnight'] as const;
export const PARTY_ROLES = ['lead', 'responsible', 'co'] as const;

export type DutyRecurrence = (typeof RECURRENCES)[number];
export type Rhythm = (typeof RHYTHMS)[number];
export type DutyState = 'proposed' | 'confirmed' | 'dropped';

/** What the office holds a duty to. `rule` is the reader's (`30 working days after publication`), in English words. */
export type Deadline = {
  kind: (typeof DEADLINE_KINDS)[number];
  quote: string | null;
  start: number | null;
  rule: string | null;
  dueOn: LocalDate | null;
  recurrence: DutyRecurrence | null;
  rhythm: Rhythm | null;
  /** At least so often by the day, or in each period (S26). */
  count: number | null;
  /** 3年内: the years over which the work may be spread (S32). */
  windowYears: number | null;
  /** 自2016年起: no period before it is reported (S15). */
  fromYear: number | null;
  /** Days within each period by which it is to be done (S16). */
  fixedDays: FixedDay[];
  /** The fixed days lie in the period after the one reported (次月10日前). */
  following: boolean;
  /** Time after the end of a period within which it is reported; null for the default. */
  grace: Term | null;
  /** The event the deadline is counted from, or before which it lies (S17, S18). */
  trigger: DeadlineTrigger | null;
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

/** A sentence of which the office said that it obliges nobody (背景). */
export type ContextSentence = { id: string; start: number; end: number; note: string };

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
  /** What the reader of the text stumbled over, and before it the reader of the file. */
  findings: (Finding | ReadingNote)[];
  state: 'checking' | 'issued' | 'closed';
  issuedAt: Date | null;
  closedAt: Date | null;
  version: number;
  items: PlanItem[];
  /** In the order of the text. */
  duties: Duty[];
  expansions: Expansion[];
  contextSentences: ContextSentence[];
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
  rhythm: null,
  count: null,
  windowYears: null,
  fromYear: null,
  fixedDays: [],
  following: false,
  grace: null,
  trigger: null,
};
