export const SHOWN = ['todo', 'all', 'deadline', 'split', 'dropped'] as const;
export type Shown = (typeof SHOWN)[number];

/** What of the checking page is open; every part has its own address, so that it works before scripts run. */
export type PlanView = {
  show: Shown;
  dutyId: string | null;
  wholeText: boolean;
  /** Item to which a duty is being added, or `at` for a range of the source. */
  add: string | null;
  range: { start: number; end: number } | null;
  /** The same page with some of it changed. */
  with: (change: Record<string, string>) => string;
};

type Query = Record<string, string | string[] | undefined>;

export function planView(planId: string, query: Query): PlanView {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null);
  const show = SHOWN.find((each) => each === one('show')) ?? 'todo';
  const [start, end] = [Number(one('start')), Number(one('end'))];
  const kept = { ...(one('show') ? { show } : {}), ...(one('text') === 'all' ? { text: 'all' } : {}) };
  return {
    show,
    dutyId: one('duty'),
    wholeText: one('text') === 'all',
    add: one('add'),
    range: one('add') && end > start ? { start, end } : null,
    with: (change) => `/plans/${planId}?${new URLSearchParams({ ...kept, ...change })}`,
  };
}
