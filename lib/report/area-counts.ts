export type AreaCount = { area: string; tasks: number };

const OTHERS = '其他';

/** Tasks by first-level heading, in the order of the plan; what stands under no heading is 其他. */
export function areaCounts(tasks: readonly { chapter: string }[]): AreaCount[] {
  const counts = new Map<string, number>();
  for (const { chapter } of tasks) counts.set(chapter || OTHERS, (counts.get(chapter || OTHERS) ?? 0) + 1);
  return [...counts].map(([area, count]) => ({ area, tasks: count }));
}

/** 「4个方面42项任务」 (S14): counted from the tasks each time it is printed, never typed. */
export function areaSentence(tasks: readonly { chapter: string }[]): string {
  const areas = areaCounts(tasks).filter(({ area }) => area !== OTHERS).length;
  return areas > 1 ? `${areas}个方面${tasks.length}项任务` : `${tasks.length}项任务`;
}

/** 「一、加大公开力度4项，二、拓展公开范围5项」. */
export const areaList = (tasks: readonly { chapter: string }[]): string =>
  areaCounts(tasks)
    .map(({ area, tasks: count }) => `${area.replace(/[。；;，,]$/, '')}${count}项`)
    .join('；');
