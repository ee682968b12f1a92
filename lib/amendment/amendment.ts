/**
 * Scope: 修订, changing a plan that was issued: what the amending document does to each duty, to each obligation, and what
 * every body is told. What was reported is never lost and never decided anew without the office saying so.
 */
import type { Duty, PlanItem } from '@/lib/plan/checked-plan';

export type ChangeKind = 'kept' | 'changed' | 'dropped' | 'added';

export const CHANGE_NAMES: Record<ChangeKind, string> = {
  kept: '不变',
  changed: '变更',
  dropped: '取消',
  added: '新增',
};

/** One duty before and after; `before` is null when it is added, `after` when it is dropped. */
export type Change = {
  id: string;
  ordinal: number;
  kind: ChangeKind;
  before: Duty | null;
  after: Duty | null;
  /** Why, where it differs from the amendment's own reason. */
  reason: string | null;
  /** A person has looked at it. */
  checked: boolean;
  /** 需补报: what was closed before is asked for again; otherwise 已办结的不再要求. */
  redo: boolean;
};

export type Amendment = {
  id: string;
  planId: string;
  number: number | null;
  state: 'draft' | 'effective' | 'withdrawn';
  documentNumber: string | null;
  reason: string;
  sourceText: string | null;
  sourceName: string | null;
  /** Items of the new text; null when single duties are corrected. */
  items: PlanItem[] | null;
  planVersion: number;
  version: number;
  startedByName: string;
  startedAt: Date;
  effectiveAt: Date | null;
  changes: Change[];
};

export type AmendmentLine = Pick<
  Amendment,
  'id' | 'number' | 'state' | 'documentNumber' | 'reason' | 'effectiveAt' | 'startedByName'
> & { changed: number; added: number; dropped: number };
