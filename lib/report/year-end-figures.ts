import type { LocalDate } from '@/lib/shared/local-date';

/** What the year-end summary is written from. Everything it counts is counted from these, nothing is typed. */
export type YearEndFigures = {
  city: string;
  year: number;
  /** The office that signs, in full. */
  office: string;
  planTitle: string;
  documentNumber: string;
  asOf: LocalDate;
  state: '草稿' | '定稿';
  schemeName: string;
  /** Decimal text, per cent of the city's performance assessment, `4` (S59). */
  weightPercent: string;
  /** Grade names of the scheme, best first; the first is praised by name, the last is the failing grade. */
  gradeNames: readonly string[];
  groups: readonly SummaryGroup[];
  obligations: ObligationFigures;
  findings: readonly SummaryFinding[];
  /** Date by which open points are to be put right; null while not decided. */
  rectifyBy: LocalDate | null;
};

/** A partition of the year's obligations (件): each counts in exactly one state, so the total is their sum. */
export type ObligationFigures = {
  onTime: number;
  late: number;
  /** Reported, waiting for review. */
  submitted: number;
  /** Past their date and not closed, by body, most first. */
  overdue: readonly { bodyName: string; count: number }[];
  /** Not due yet. */
  open: number;
  notApplicable: number;
};

/** `full` is the full marks, decimal text. */
export type SummaryIndicator = { id: string; name: string; full: string };

/** A decimal such as `54.00`, or one of the two nothings that are not zero. */
export type IndicatorResult = string | 'not-applicable' | 'unknown';

/** `total`, `grade`, `converted` and `rank` are null while the body's assessment is incomplete. */
export type SummaryRow = {
  rank: number | null;
  bodyName: string;
  cells: readonly { indicatorId: string; result: IndicatorResult }[];
  total: string | null;
  grade: string | null;
  converted: string | null;
  note: string;
};

export type SummaryGroup = { name: string; indicators: readonly SummaryIndicator[]; rows: readonly SummaryRow[] };

/** Problems of one kind found during the year: `rectified` of `count` are closed; `openBodies` still have some. */
export type SummaryFinding = { kind: string; count: number; rectified: number; openBodies: readonly string[] };
