import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { LocalDate } from '@/lib/shared/local-date';

/**
 * Plan subject: a yearly work plan (政务公开工作要点) as read from its text. Every `start` and `end` counts UTF-16
 * units of the text as given, end exclusive, and every quotation is `text.slice(start, end)`, traditional characters
 * and misprints included.
 */
export type ParsedPlan = {
  title: string | null;
  /** 文号, as printed: 衡政办函〔2016〕24号. */
  documentNumber: string | null;
  issuer: string | null;
  /** 主送机关, one name each. */
  recipients: string[];
  /** 成文日期. */
  issuedOn: LocalDate | null;
  /** Upstream documents quoted with their number, 《…》(…号). */
  basis: string[];
  items: ParsedItem[];
  findings: Finding[];
};

/** A numbered unit, bullet, table row or unnumbered paragraph; its range leaves out the items below it. */
export type ParsedItem = {
  /** Depth in the tree, 1 = chapter. */
  level: number;
  /** As printed, （一）; null for bullets and paragraphs. */
  number: string | null;
  /** With the parents' numbers: 二、(十). */
  path: string | null;
  title: string | null;
  start: number;
  end: number;
  bodyStart: number;
  /** Index of the parent in `items`, null at the top. */
  parent: number | null;
  duties: ParsedDuty[];
  /** Some sentence names nobody, or an item without items below it has no sentence at all. */
  needsDecision: boolean;
};

export type DutyForm = 'paren' | 'label' | 'line' | 'prose' | 'subject' | 'table';
export type Confidence = 'high' | 'medium' | 'low';

/** One sentence that obliges somebody; a duty without parties waits for a person to name them. */
export type ParsedDuty = Quotation & {
  /** The statement of responsibility, null when the sentence's own subject is the body or nobody is named. */
  statement: Quotation | null;
  /** Other sentences are bound by the same statement. */
  sharesStatement: boolean;
  parties: ParsedParty[];
  /** 分别牵头: every lead has a part of its own. */
  separateLeads: boolean;
  deadlines: ParsedDeadline[];
  form: DutyForm;
  confidence: Confidence;
  /** Short Chinese sentences: how the parties were found, what a person should look at. */
  reasons: string[];
};

export type Quotation = { text: string; start: number; end: number };

export type PartyRole = 'lead' | 'responsible' | 'co';

export type ParsedParty = {
  name: string;
  start: number;
  end: number;
  /** 牵头 is lead; beside a lead everybody else is co; without a lead those who 落实 are responsible. */
  role: PartyRole;
  /** False for 配合、会同: such a body helps. A body that 落实 beside a lead is co and has its own obligation. */
  ownObligation: boolean;
  /** Stands for many bodies: 各级各部门. */
  collective: boolean;
  /** 等部门 follows: the list is open. */
  openList: boolean;
  /** With the prefix the list or the document implies (财政局 → 市财政局), null when nothing is left out. */
  fullName: string | null;
};

export type DeadlineKind = 'date' | 'relative' | 'recurring' | 'ongoing';
export const TERM_UNITS = ['working days', 'days', 'weeks', 'months', 'years', 'hours', 'minutes'] as const;
/** Units in which a period's grace can be given. */
export const GRACE_UNITS = ['working days', 'days', 'months'] as const;
/** A length of time; `working days` are counted by the office's calendar. */
export type Term = { count: number; unit: (typeof TERM_UNITS)[number] };
/** The event a deadline is counted from, or `before` which it lies. */
export type DeadlineTrigger = Term & { words: string; before: boolean };
/** A day within each period: `month` counts within it (null: every month), 31 is the month's last day. */
export type FixedDay = { month: number | null; day: number };
export type Recurrence = {
  every: 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year';
  /** Every so many of them (每两个月), when more than one. */
  interval?: number;
  fromYear?: number;
  /** 每月15日和30日, 每季度首月, 每年6月30日前. */
  fixed?: FixedDay[];
  /** The fixed days lie in the period after the one reported (次月10日前). */
  following?: boolean;
  /** 每季度结束后15日内. */
  grace?: Term;
};

export type ParsedDeadline = {
  quote: string;
  start: number;
  end: number;
  kind: DeadlineKind;
  /** Last day, null when the year or the trigger's day is not known or the kind has none. */
  date: LocalDate | null;
  /** In English words: quarterly, from 2016; 30 working days after publication. */
  rule: string | null;
  recurrence: Recurrence | null;
  /** 至少N次. */
  count?: number;
  trigger?: DeadlineTrigger;
  /** 3年内: the time over which the work may be spread. */
  window?: Term;
};

export type FindingCode =
  | 'no-statement'
  | 'item-undecided'
  | 'unclosed-bracket'
  | 'statement-unread'
  | 'name-unsure'
  | 'roles-mixed'
  | 'numbering-gap'
  | 'weekday-differs'
  | 'year-unknown'
  | 'trigger-unknown';

/** What could not be read or looks wrong; `message` is a Chinese sentence that says what to do. */
export type Finding = { code: FindingCode; message: string; start: number; end: number };

export type PlanOptions = {
  /** Year of the plan; read from the title when missing. */
  year?: number;
  issuedOn?: LocalDate;
  /** Base of 「本通知公布后」; the day of issue when missing. */
  publishedOn?: LocalDate;
  /** The office's working days; the national table when missing. */
  calendar?: WorkCalendar;
};
