export const SHOWN = ['all', 'todo', 'names', 'deadline', 'split', 'undecided', 'unit', 'dropped'] as const;
export type Shown = (typeof SHOWN)[number];

/** How much of the document is in sight: what needs a look, all of it, or only undecided sentences. */
export type TextShown = '' | 'all' | 'undecided';

/** What of the checking page is open; every part has its own address, so that it works before scripts run. */
export type PlanView = {
  show: Shown;
  text: TextShown;
  dutyId: string | null;
  /** Item to which a duty is being added, or `at` for a range of the source. */
  add: string | null;
  range: { start: number; end: number } | null;
  /** Of a long plan, the part that is shown, from 1; null: the one with what is open. */
  part: number | null;
  /** Whose duties are shown, by body id or name. */
  unit: string | null;
  /** The bulk confirmation is being looked at. */
  sure: boolean;
  /** The reader may correct the plan; otherwise the page only shows. */
  mayEdit: boolean;
  /** The same page with some of it changed. */
  with: (change: Record<string, string>) => string;
};

type Query = Record<string, string | string[] | undefined>;

export function planView(planId: string, query: Query, mayEdit: boolean): PlanView {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null);
  const [start, end] = [Number(one('start')), Number(one('end'))];
  const kept = Object.fromEntries(
    ['show', 'text', 'unit', 'part'].flatMap((name) => (one(name) ? [[name, one(name)]] : [])),
  );
  return {
    show: SHOWN.find((each) => each === one('show')) ?? 'todo',
    text: one('text') === 'all' || one('text') === 'undecided' ? (one('text') as TextShown) : '',
    dutyId: one('duty'),
    add: mayEdit ? one('add') : null,
    range: one('add') && end > start ? { start, end } : null,
    part: Number(one('part')) || null,
    unit: one('unit'),
    sure: mayEdit && one('sure') === '1',
    mayEdit,
    with: (change) => {
      // Another list begins at its own first part.
      const { part, ...rest } = kept;
      const same = 'show' in change || 'unit' in change ? rest : { ...rest, ...(part ? { part } : {}) };
      const wanted = Object.entries({ ...same, ...change }).flatMap(([name, value]): [string, string][] =>
        value ? [[name, value]] : [],
      );
      return `/plans/${planId}?${new URLSearchParams(wanted)}`;
    },
  };
}
