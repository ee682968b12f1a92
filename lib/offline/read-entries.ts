import { decideEvidenceText } from '@/lib/evidence/decide-evidence-text';
import { addLinkSchema } from '@/lib/evidence/evidence-schemas';
import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import type { LocalDate } from '@/lib/shared/local-date';
import { readDay } from '@/lib/shared/written-day';
import { PROGRESS_MAX } from '@/lib/task/task-schemas';
import { OFFLINE_COLUMNS, type OfflineColumn } from './offline-sheet';

/** What is wrong with a cell, named as the spreadsheet names it (F7); `say` ends with what to do. */
export type OfflineError = { cell: string; row: number; say: string };

export type OfflinePage = { url: string; title: string; publishedOn: LocalDate };

/** A row in which something was filled in. `place` is the cell an error about the row as a whole points at. */
export type OfflineEntry = {
  row: number;
  place: string;
  obligationId: string;
  version: string;
  note: string | null;
  page: OfflinePage | null;
};

type Rows = readonly (readonly string[])[];
type Line = {
  row: number;
  read: (column: OfflineColumn) => string;
  complain: (column: OfflineColumn, say: string) => void;
};

/** Rows above the table's head that are looked through for it: the note, and what somebody put in by hand. */
const HEAD_WITHIN = 5;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const QUOTED_MAX = 40;

const letter = (index: number): string => LETTERS[index] ?? `第 ${index + 1} 列`;
const quoted = (text: string): string => `“${text.length > QUOTED_MAX ? `${text.slice(0, QUOTED_MAX)}…` : text}”`;

/**
 * What was filled in, row by row, and what is wrong with the cells themselves. Columns are found by their heads, wherever
 * they stand; rows in which nothing was filled in say nothing.
 */
export function readEntries(rows: Rows, today: LocalDate): { entries: OfflineEntry[]; errors: OfflineError[] } {
  const errors: OfflineError[] = [];
  const headAt = rows.slice(0, HEAD_WITHIN).findIndex((cells) => cells.includes('编号'));
  const head = rows[headAt];
  const missing = OFFLINE_COLUMNS.filter((column) => !head?.includes(column));
  if (!head || missing.length > 0) {
    const say = `缺“${missing.join('”“')}”，用导出的填报表填，不要删列`;
    return { entries: [], errors: [{ cell: 'A1', row: 1, say }] };
  }
  const entries = rows.slice(headAt + 1).flatMap((cells, index) => {
    const row = headAt + index + 2;
    const line: Line = {
      row,
      read: (column) => (cells[head.indexOf(column)] ?? '').trim(),
      complain: (column, say) => errors.push({ cell: `${letter(head.indexOf(column))}${row}`, row, say }),
    };
    return readLine(line, `${letter(head.indexOf('任务'))}${row}`, today) ?? [];
  });
  return { entries, errors };
}

function readLine(line: Line, place: string, today: LocalDate): OfflineEntry | null {
  const { row, read, complain } = line;
  const note = read('进展');
  const filled = note !== '' || PAGE_COLUMNS.some((column) => read(column) !== '');
  if (!filled) return null;
  const obligationId = read('编号');
  if (obligationId === '') {
    complain('任务', '这一行没有编号，认不出是哪一件。请在导出的行里填，要加行就复制整行');
    return null;
  }
  if (note.length > PROGRESS_MAX) complain('进展', `进展有 ${note.length} 个字，最多 ${PROGRESS_MAX} 个字`);
  return { row, place, obligationId, version: read('版本'), note: note || null, page: readPage(line, today) };
}

const PAGE_COLUMNS = ['网页标题', '网址', '发布日期'] as const;

/** A published page of a row, or null when there is none or after saying what is wrong with it. */
function readPage(line: Line, today: LocalDate): OfflinePage | null {
  if (PAGE_COLUMNS.every((column) => line.read(column) === '')) return null;
  const [title, url, publishedOn] = [readField(line, '网页标题'), readField(line, '网址'), readPublished(line)];
  if (title === null || url === null || publishedOn === null) return null;
  const decision = decideEvidenceText({ title, publishedOn }, today);
  if (decision.ok) return { url, title, publishedOn };
  const { code, facts } = decision.refusal;
  line.complain(code === 'secret-mark' ? '网页标题' : '发布日期', EVIDENCE_REFUSALS[code]?.say(facts ?? {}) ?? code);
  return null;
}

/** As the form on the page reads them. */
const FIELDS = { 网页标题: addLinkSchema.shape.title, 网址: addLinkSchema.shape.url };

function readField({ read, complain }: Line, column: keyof typeof FIELDS): string | null {
  const parsed = FIELDS[column].safeParse(read(column));
  if (parsed.success) return parsed.data;
  complain(column, sayOf(column, read(column), parsed.error.issues[0]?.message));
  return null;
}

function readPublished({ read, complain }: Line): LocalDate | null {
  const text = read('发布日期');
  const day = readDay(text);
  if (day) return day;
  complain(
    '发布日期',
    text === '' ? '发布日期没有填，写成 2016-10-20' : `发布日期${quoted(text)}不是日期，写成 2016-10-20`,
  );
  return null;
}

const sayOf = (column: OfflineColumn, read: string, advice = ''): string =>
  read === '' ? `${column}没有填，填好再导入` : `${column}${quoted(read)}不能用，${advice}`;
