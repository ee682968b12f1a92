/**
 * What an official paper says, before any file format is chosen. Builders of this subject produce a `ReportModel` from
 * figures; the screen, the Word file and the workbook all print the same model, so their figures cannot differ.
 * Nothing here knows fonts, pages or formats except paper orientation, which decides where a wide table may stand.
 */

/** Text, or an exact decimal such as `87.78` that a spreadsheet may hold as a number. It prints the same either way. */
export type ReportCell = string | { number: string };

/** `width` in millimetres of the printed table. */
export type ReportColumn = { header: string; width: number; align: 'left' | 'center' | 'right' };

/** A `section` row is one text across all columns, e.g. a chapter heading of the plan. */
export type ReportRow = { kind: 'cells'; cells: readonly ReportCell[] } | { kind: 'section'; text: string };

export type ReportTable = {
  kind: 'table';
  /** Short name of the table, used where it gets a place of its own (a sheet of the workbook). */
  name: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
};

export type ReportBlock =
  | { kind: 'title'; text: string }
  | { kind: 'subtitle'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  /** Small print that belongs to the table before or after it: its source, or what its signs mean. */
  | { kind: 'note'; text: string }
  /** 主送机关, flush left below the title. */
  | { kind: 'addressees'; text: string }
  | { kind: 'attachment-note'; titles: readonly string[] }
  | { kind: 'attachment-label'; text: string }
  | { kind: 'signature'; office: string; date: string }
  | { kind: 'page-section'; orientation: 'portrait' | 'landscape' }
  | ReportTable;

/** `mark` is the state to repeat on every page (「草稿」), null for a final paper. Blocks start on a portrait page. */
export type ReportModel = { title: string; mark: string | null; blocks: readonly ReportBlock[] };

/** Paper widths between the margins of GB/T 9704-2012, in millimetres: tables are laid out to fill them. */
export const TEXT_WIDTH = { portrait: 156, landscape: 225 } as const;

/** The characters a cell shows, in every format. */
export const cellText = (cell: ReportCell): string => (typeof cell === 'string' ? cell : cell.number);

/** Printed where a figure does not apply. */
export const NOT_APPLICABLE = '—';

/** Printed where a figure is not known yet; never the same sign as 0 or as 不适用. */
export const UNKNOWN = '待定';
