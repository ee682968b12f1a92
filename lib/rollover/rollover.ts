/**
 * Scope: 结转, laying next year's plan beside this year's: which duty goes back to which, and what of last year's work the
 * office takes over for it. A proposal is never applied by itself.
 */
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';

export const ROLL_KINDS = ['carried', 'changed', 'merged', 'split', 'new', 'dropped'] as const;
export type RollKind = (typeof ROLL_KINDS)[number];

export const ROLL_NAMES: Record<RollKind, string> = {
  carried: '结转',
  changed: '变更',
  merged: '合并',
  split: '拆分',
  new: '新增',
  dropped: '取消',
};

/** A duty and the one of last year it goes back to. */
export type DutyLink = { dutyId: string; previousDutyId: string; byHand: boolean };

/** Duties of both years that belong together; one side is empty for what is new or dropped. */
export type RollGroup = { kind: RollKind; duties: Duty[]; previous: Duty[] };

export type Rollover = {
  plan: CheckedPlan;
  previous: CheckedPlan;
  version: number;
  links: DutyLink[];
  groups: RollGroup[];
};
