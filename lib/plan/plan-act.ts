/** What somebody did to a plan in checking, as 「最近改动」 lists it. `label` is the act in words: 确认第 44 条. */
export type PlanAct = {
  id: string;
  label: string;
  by: string;
  own: boolean;
  at: Date;
  undoneAt: Date | null;
  secondsAgo: number;
};

/** How long the way back is offered in the flash. */
const FRESH_SECONDS = 10;

/** The reader's own latest act or undoing, while it is fresh enough to be said aloud. */
export function freshAct(acts: readonly PlanAct[]): PlanAct | null {
  const own = acts.filter((act) => act.own && act.secondsAgo <= FRESH_SECONDS);
  return [...own].sort((a, b) => a.secondsAgo - b.secondsAgo)[0] ?? null;
}

/** The reader's latest act that still stands: what `U` and Ctrl Z undo. */
export const lastStanding = (acts: readonly PlanAct[]): PlanAct | null =>
  acts.find((act) => act.own && !act.undoneAt) ?? null;
