/**
 * Scope: an obligation is task × body × period (义务实例, 件), the thing that is reported, reviewed and scored
 * (domain 0, point 2). This folder holds its states, the table of its transitions, its periods and when it is due.
 */

export const OBLIGATION_STATES = [
  'not_started',
  'in_progress',
  'submitted',
  'returned',
  'closed',
  'cancelled',
  'not_applicable',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Left out of every count, of lateness and of scores: taken back by an amendment, or found not to apply to the body. */
export const UNCOUNTED_STATES = ['cancelled', 'not_applicable'] as const satisfies readonly ObligationState[];

export const isCounted = (state: ObligationState): boolean => !UNCOUNTED_STATES.some((each) => each === state);

/** Nothing has been sent, or it came back: the department owes it, and only then can it be overdue. */
export const isOwed = (state: ObligationState): boolean =>
  state === 'not_started' || state === 'in_progress' || state === 'returned';

export type PartyRole = 'lead' | 'responsible' | 'co';

export const STATE_NAMES: Record<ObligationState, string> = {
  not_started: '未开始',
  in_progress: '推进中',
  submitted: '待审核',
  returned: '已退回',
  closed: '已办结',
  cancelled: '已取消',
  not_applicable: '已定为不适用',
};

export const PARTY_ROLE_NAMES: Record<PartyRole, string> = { lead: '牵头', responsible: '责任', co: '配合' };
