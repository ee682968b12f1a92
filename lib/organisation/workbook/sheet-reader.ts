import type { LocalDate } from '@/lib/shared/local-date';
import { readDay } from '@/lib/shared/written-day';
import { type CellError, COLUMNS, type Column, type SheetName } from './directory-state';

/** A row of a sheet by the names of its columns, and its number as the spreadsheet counts. */
export type SheetRow<Sheet extends SheetName> = { row: number; cells: Record<Column<Sheet>, string> };

export type ReadTable = { name: string; rows: readonly (readonly string[])[] };

/**
 * The rows of a sheet that hold anything. A column is found by its head, wherever it stands; a missing one is an error
 * of the first row. A workbook without the sheet has no rows of it.
 */
export function readRows<Sheet extends SheetName>(
  tables: readonly ReadTable[],
  sheet: Sheet,
  errors: CellError[],
): SheetRow<Sheet>[] {
  const table = tables.find(({ name }) => name.trim() === sheet);
  const [head, ...body] = table?.rows ?? [];
  if (!head) return [];
  const columns: readonly Column<Sheet>[] = COLUMNS[sheet];
  const places = columns.map((column) => head.findIndex((cell) => cell.trim() === column));
  const missing = columns.filter((_, at) => places[at] === -1);
  for (const column of missing) {
    errors.push({ sheet, row: 1, column, read: '', advice: `缺“${column}”这一列，用导出的表格改，不要删列` });
  }
  if (missing.length > 0) return [];
  return body.flatMap((texts, index) => {
    if (texts.every((text) => text.trim() === '')) return [];
    const pairs = columns.map((column, at) => [column, (texts[places[at] ?? -1] ?? '').trim()]);
    return [{ row: index + 2, cells: Object.fromEntries(pairs) as Record<Column<Sheet>, string> }];
  });
}

/** Notes what is wrong with a cell of one row. */
export type Complain<Sheet extends SheetName> = (column: Column<Sheet>, advice: string) => void;

export function complainer<Sheet extends SheetName>(
  sheet: Sheet,
  { row, cells }: SheetRow<Sheet>,
  errors: CellError[],
): Complain<Sheet> {
  return (column, advice) => errors.push({ sheet, row, column, read: cells[column], advice });
}

type Span = { from: LocalDate | null; to: LocalDate | null };

/** First and last day of a row, or null after saying what is wrong with them. */
export function readSpan<Sheet extends SheetName>(
  { cells }: SheetRow<Sheet>,
  columns: readonly [Column<Sheet>, Column<Sheet>],
  complain: Complain<Sheet>,
): Span | null {
  const [from, to] = columns.map((column) => readDay(cells[column]));
  if (from === undefined) complain(columns[0], '认不出日期，写成 2019-01-01 的样子');
  if (to === undefined) complain(columns[1], '认不出日期，写成 2019-01-01 的样子');
  if (from === undefined || to === undefined) return null;
  if (from !== null && to !== null && to < from) {
    complain(columns[1], `早于“${columns[0]}”，请改其中一个`);
    return null;
  }
  return { from, to };
}

/** The key of a word in a table of words (市直部门 → department), or null after saying which words there are. */
export function readWord<Sheet extends SheetName, Key extends string>(
  { cells }: SheetRow<Sheet>,
  column: Column<Sheet>,
  { words, complain }: { words: Readonly<Record<Key, string>>; complain: Complain<Sheet> },
): Key | null {
  const keys = Object.keys(words) as Key[];
  const key = keys.find((one) => words[one] === cells[column]);
  if (key) return key;
  complain(column, `只能填：${keys.map((one) => words[one]).join('、')}`);
  return null;
}

/** A text that must be there and fit, or null after saying so. */
export function readText<Sheet extends SheetName>(
  { cells }: SheetRow<Sheet>,
  column: Column<Sheet>,
  { most, complain }: { most: number; complain: Complain<Sheet> },
): string | null {
  const text = cells[column];
  if (text !== '' && text.length <= most) return text;
  complain(column, `填上${column}，最多 ${most} 个字`);
  return null;
}
