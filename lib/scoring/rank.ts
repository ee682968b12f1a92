import type { ScoreSheet } from './scoring';

/**
 * Places within each group by rounded total, highest first; equal totals share a place and the next one is skipped
 * (1, 2, 2, 4; domain 3.2 «Rounding»). Sheets without a total (incomplete, nothing applicable) get null: they are not
 * last, they are not placed. The order of the entries is kept.
 */
export function rankByTotal<Entry extends { sheet: Pick<ScoreSheet, 'group' | 'total'> }>(
  entries: Entry[],
): (Entry & { rank: number | null })[] {
  const totals = new Map<string | null, bigint[]>();
  for (const { sheet } of entries) {
    if (sheet.total !== null) totals.set(sheet.group, [...(totals.get(sheet.group) ?? []), sheet.total]);
  }
  return entries.map((entry) => {
    const { group, total } = entry.sheet;
    const better = (totals.get(group) ?? []).filter((other) => total !== null && other > total).length;
    return { ...entry, rank: total === null ? null : better + 1 };
  });
}
