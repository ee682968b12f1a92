import type { DeadlineKind, DeadlineTrigger, Recurrence, Term } from './parsed-plan';

/** The day a deadline names, before the year of the plan or the day of its trigger is known. */
export type DeadlineDay =
  /** `year` as printed (2016, 今, 明, or '' when not said); month 0 is the December before; day null is the month's last. */
  | { by: 'month'; year: string; month: number; day: number | null }
  /** The week, month or quarter in which the plan is published, or `ahead` of it (本周五, 本月底, 下月15日, 本季度末). */
  | { by: 'current'; unit: 'week' | 'month' | 'quarter'; ahead: number; day: number | null }
  /** The last day before a public holiday begins (国庆节前). */
  | { by: 'holiday'; year: string; name: string }
  | { by: 'trigger'; count: number; unit: TermUnit; published: boolean };

export type TermUnit = Term['unit'];

/** What a deadline's words say. */
export type DeadlineReading = {
  kind: DeadlineKind;
  rule: string | null;
  recurrence: Recurrence | null;
  day: DeadlineDay | null;
  /** Day of the week printed beside the date. */
  weekday?: string;
  trigger?: DeadlineTrigger;
  /** 3年内: the work may be spread over so long a time. */
  window?: Term;
  /** How often at least, where the quotation holds it already (全年4次). */
  count?: number;
  /** The recurrence starts in this year, as printed. */
  from?: string;
};

/** A deadline read at a place: where it ends, and what it says; an empty reading is passed over. */
export type DeadlineMatch = { start: number; end: number; reading: DeadlineReading | null };

/** What the sentence has said so far. */
export type SentenceSoFar = {
  /** The year last said in figures (2017年3月底前…, 6月底前…). */
  year: string | null;
  /** 自2016年起, waiting for its recurrence. */
  from: string | null;
  /** Where those words stand. */
  start: { start: number; end: number } | null;
  /** Where the last deadline ended; words before belong to it. */
  end: number;
  /** The year of the plan, for telling a fact of the past from a deadline. */
  planYear: number | null;
  /** The month in which the plan came out, of its own year. */
  planMonth: number | null;
  /** A cell or label holds nothing else, so that bare months and days count. */
  value: boolean;
};
