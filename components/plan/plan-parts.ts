import type { ChapterGroup, ItemGroup } from './duty-groups';

/** Up to here a plan is shown in one piece. */
export const ONE_PIECE = 100;
/** A longer one comes in parts of so many rows. */
export const PART_ROWS = 40;

/** A part of a long list: its groups and where in the source they stand. */
export type PlanPart = { groups: ChapterGroup[]; first: number; last: number; start: number; end: number };

type Row = { chapter: ChapterGroup; item: ItemGroup; rows: number; start: number };

/**
 * Cuts a list of duties into parts that a browser draws at once, between items where it can. The parts' ranges of the
 * source lie back to back, so that every paragraph is in sight in some part.
 */
export function partsOf(chapters: readonly ChapterGroup[], sourceLength: number): PlanPart[] {
  const items = chapters.flatMap((chapter) => chapter.items.flatMap((item) => slicesOf(chapter, item)));
  const total = items.reduce((sum, { rows }) => sum + rows, 0);
  const pieces = total <= ONE_PIECE ? [items] : pack(items);
  return pieces.map((rows, index) => {
    const numbers = rows.flatMap(({ item }) => item.duties.map(({ number }) => number));
    return {
      groups: regroup(rows),
      first: numbers[0] ?? 0,
      last: numbers.at(-1) ?? 0,
      start: index === 0 ? 0 : startOf(rows),
      end: index === pieces.length - 1 ? sourceLength : startOf(pieces[index + 1] ?? []),
    };
  });
}

/** The number of the part (from 1) that holds a duty, or the wanted one, or the first. */
export function choosePart(parts: readonly PlanPart[], wanted: number | null, dutyId: string | null): number {
  if (wanted !== null) return Math.min(Math.max(1, wanted), Math.max(1, parts.length));
  const holds = ({ groups }: PlanPart) =>
    groups.some(({ items }) => items.some(({ duties }) => duties.some(({ duty }) => duty.id === dutyId)));
  return parts.findIndex(holds) + 1 || 1;
}

/** An item with more rows than a part holds is cut itself. An item without duties takes a row for its decision. */
function slicesOf(chapter: ChapterGroup, item: ItemGroup): Row[] {
  const { start } = item.item;
  if (item.duties.length <= PART_ROWS) return [{ chapter, item, rows: Math.max(1, item.duties.length), start }];
  const slices: Row[] = [];
  for (let at = 0; at < item.duties.length; at += PART_ROWS) {
    const duties = item.duties.slice(at, at + PART_ROWS);
    slices.push({
      chapter,
      item: { ...item, duties },
      rows: duties.length,
      start: at === 0 ? start : (duties[0]?.duty.start ?? start),
    });
  }
  return slices;
}

function pack(items: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let room = 0;
  for (const row of items) {
    if (row.rows > room) {
      parts.push([]);
      room = PART_ROWS;
    }
    parts.at(-1)?.push(row);
    room -= row.rows;
  }
  return parts;
}

const startOf = ([first]: readonly Row[]): number => first?.start ?? 0;

function regroup(rows: readonly Row[]): ChapterGroup[] {
  const groups: ChapterGroup[] = [];
  for (const { chapter, item } of rows) {
    const last = groups.at(-1);
    if (last?.chapter === chapter.chapter) last.items.push(item);
    else groups.push({ ...chapter, items: [item] });
  }
  return groups;
}
