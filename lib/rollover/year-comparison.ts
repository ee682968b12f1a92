import type { DutyDetail } from '@/lib/detail/duty-detail';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import type { PlanOfYear, YearGroup } from './rollover';
import type { TakeOverPart } from './take-over';
import type { YearFigures } from './year-figures';

export type YearComparison = {
  plan: CheckedPlan;
  last: CheckedPlan;
  /** Plans of earlier years to choose from. */
  earlier: PlanOfYear[];
  groups: YearGroup[];
  figures: YearFigures;
  /** What is stored of last year's duties beyond their sentences. */
  details: ReadonlyMap<string, DutyDetail>;
  /** What last year offers, by duty of this year; only pairs of one and one. */
  offers: ReadonlyMap<string, readonly TakeOverPart[]>;
};

/** This year's plan and no earlier one to hold it against. */
export type WithoutLastYear = { plan: CheckedPlan; last: null };
