/** Somebody else who has the plan open now; `dutyId` is where they are. */
export type PlanVisitor = { name: string; dutyId: string | null };

/** What another person did to a duty since `PlanNews.since`. */
export type DutyChange = { dutyId: string; by: string; label: string };

/** What happens on a plan besides the reader's own work. `at` is the number of the latest act, to ask on from. */
export type PlanNews = { at: number; visitors: PlanVisitor[]; changes: DutyChange[] };
