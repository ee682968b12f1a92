/**
 * Scope: next year's plan against this year's (结转): which duty is carried, changed, merged, split, new or dropped, and
 * what of last year the office may take over. Nothing is taken over silently.
 */
import type { CheckedPlan, Deadline, Duty, Party } from '@/lib/plan/checked-plan';

export const YEAR_KINDS = ['carried', 'changed', 'merged', 'split', 'new', 'dropped'] as const;
export type YearKind = (typeof YEAR_KINDS)[number];

export const YEAR_KIND_NAMES: Record<YearKind, string> = {
  carried: '结转',
  changed: '变更',
  merged: '合并',
  split: '拆分',
  new: '新增',
  dropped: '取消',
};

/** A duty as the comparison needs it. */
export type YearDuty = {
  id: string;
  number: number;
  anchor: string;
  text: string;
  parties: readonly Party[];
  deadline: Deadline;
  factKey: string | null;
};

/** The office's word on one pair: they belong together, or they do not. */
export type LinkDecision = { dutyId: string; lastDutyId: string; together: boolean };

/** Several of `last` with one of `now` are a merge, one of `last` with several of `now` a split. */
export type YearGroup = { kind: YearKind; last: YearDuty[]; now: YearDuty[]; byHand: boolean };

export type PlanOfYear = Pick<CheckedPlan, 'id' | 'year' | 'title' | 'state'>;

export const partyNames = ({ parties }: Pick<Duty, 'parties'> | YearDuty): string[] => parties.map(({ name }) => name);
