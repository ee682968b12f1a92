/** What every form of the checking page needs to keep what is typed: the plan, whose it is, and how new the page is. */
export type DeskOfForm = { planId: string; accountId: string; since: number };
