import { formatPoints, type Points, points, ZERO_POINTS } from '@/lib/shared/points';
import { rankByTotal } from './rank';
import { CONVERTED_DECIMALS } from './scheme';
import type { ScoreNode, ScoreSheet } from './scoring';

/** What a ranking says of one indicator; points are decimal text, null unless scored. */
export type IndicatorMark = {
  id: string;
  name: string;
  full: string;
  state: ScoreNode['state'];
  points: string | null;
};

/** A sheet without its reasons: what a ranking and a score table print. All points are decimal text. */
export type SheetSummary = {
  group: string | null;
  marks: IndicatorMark[];
  total: string | null;
  /** What the total can still become; both ends are the total once complete, null when nothing applies. */
  range: { low: string; high: string } | null;
  grade: string | null;
  converted: string | null;
  /** Names of confirmed vetoes; a vetoed body is listed, not placed. */
  vetoes: string[];
};

export type BoardBody = { id: string; name: string; shortName: string };
export type BoardRow = SheetSummary & { body: BoardBody; rank: number | null };
export type BoardGroup = { name: string; rows: BoardRow[] };

/** Heading for bodies whose kind the scheme puts in no group. */
export const WITHOUT_GROUP = '其他单位';

export function summariseSheet(sheet: ScoreSheet): SheetSummary {
  const print = (value: Points | null, decimals?: number) => (value === null ? null : formatPoints(value, decimals));
  return {
    group: sheet.group,
    marks: sheet.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      full: formatPoints(node.full),
      state: node.state,
      points: print(node.points),
      secured: formatPoints(node.state === 'unknown' ? node.low : (node.points ?? ZERO_POINTS)),
    })),
    total: print(sheet.total, sheet.totalDecimals),
    range: sheet.range && {
      low: formatPoints(sheet.range.low, sheet.totalDecimals),
      high: formatPoints(sheet.range.high, sheet.totalDecimals),
    },
    grade: sheet.grade,
    converted: print(sheet.converted, CONVERTED_DECIMALS),
    vetoes: sheet.vetoes.map(({ name }) => name),
  };
}

/**
 * The ranking, a group at a time in the scheme's order: placed bodies by place, then bodies under a veto, then those not
 * complete yet; equals keep the given order of bodies. Groups without bodies are left out.
 */
export function buildScoreBoard(
  groups: readonly string[],
  entries: readonly (SheetSummary & { body: BoardBody })[],
): BoardGroup[] {
  const placeable = entries.map((entry) => ({ entry, sheet: { group: entry.group, total: totalToPlace(entry) } }));
  const rows = rankByTotal(placeable).map(({ entry, rank }): BoardRow => ({ ...entry, rank }));
  const names = [...groups.map((name) => ({ name, group: name })), { name: WITHOUT_GROUP, group: null }];
  return names
    .map(({ name, group }) => ({ name, rows: rows.filter((row) => row.group === group).sort(byPlace) }))
    .filter((group) => group.rows.length > 0);
}

const totalToPlace = ({ total, vetoes }: SheetSummary): Points | null =>
  total === null || vetoes.length > 0 ? null : points(total);

/** Rows that are not placed come in the order of what they have for certain, so that an open year can be read too. */
const byPlace = (a: BoardRow, b: BoardRow): number => orderOf(a) - orderOf(b) || Number(securedOf(b) - securedOf(a));

const orderOf = ({ rank, total }: BoardRow): number => rank ?? (total === null ? 1e9 + 1 : 1e9);
const securedOf = ({ range }: BoardRow): Points => (range ? points(range.low) : ZERO_POINTS);
