import { YEAR_KIND_NAMES, YEAR_KINDS, type YearGroup, type YearKind } from './rollover';

export type YearFigures = Record<YearKind, number> & { last: number; now: number };

/** How many groups of each kind, and how many duties each year has. */
export function yearFigures(groups: readonly YearGroup[]): YearFigures {
  const count = (kind: YearKind) => groups.filter((group) => group.kind === kind).length;
  const counts = Object.fromEntries(YEAR_KINDS.map((kind) => [kind, count(kind)])) as Record<YearKind, number>;
  const size = (side: 'last' | 'now') => groups.reduce((sum, group) => sum + group[side].length, 0);
  return { ...counts, last: size('last'), now: size('now') };
}

/** 「2017年共21条任务，上年63条。结转3处，变更8处，合并1处，新增5处，取消40处。」: generated, never typed (S14). */
export function yearSentence(figures: YearFigures, year: number): string {
  const parts = YEAR_KINDS.filter((kind) => figures[kind] > 0).map(
    (kind) => `${YEAR_KIND_NAMES[kind]}${figures[kind]}处`,
  );
  const head = `${year}年共${figures.now}条任务，上年${figures.last}条`;
  return parts.length > 0 ? `${head}。${parts.join('，')}。` : `${head}。`;
}
