import { ROLL_KINDS, ROLL_NAMES, type RollGroup, type RollKind } from './rollover';

function countGroups(groups: readonly Pick<RollGroup, 'kind'>[]): Record<RollKind, number> {
  const counts = { carried: 0, changed: 0, merged: 0, split: 0, new: 0, dropped: 0 };
  for (const { kind } of groups) counts[kind] += 1;
  return counts;
}

/** 「2017年要点与2016年相比：结转12条、变更3条、合并1条、新增4条、取消6条」; kinds that do not occur are left out. */
export function rollSentence(years: { year: number; previous: number }, groups: readonly RollGroup[]): string {
  const counts = countGroups(groups);
  const parts = ROLL_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${ROLL_NAMES[kind]}${counts[kind]}条`);
  return `${years.year}年要点与${years.previous}年相比：${parts.join('、') || '没有任务'}`;
}
