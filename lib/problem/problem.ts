import type { LocalDate } from '@/lib/shared/local-date';

/** Who found a problem (S43). */
export const PROBLEM_SOURCES = ['review', 'supervision', 'self', 'third_party', 'public', 'spot_check'] as const;
export type ProblemSource = (typeof PROBLEM_SOURCES)[number];
export const SOURCE_NAMES: Record<ProblemSource, string> = {
  review: '审核',
  supervision: '督查',
  self: '自查',
  third_party: '第三方',
  public: '群众',
  spot_check: '抽查',
};

export const PROBLEM_STATES = ['open', 'answered', 'closed', 'merged'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];
export const STATE_NAMES: Record<ProblemState, string> = {
  open: '待整改',
  answered: '整改中（回复待核）',
  closed: '已销号',
  merged: '已并入',
};

/** 提示 → 督办单 → 通报 → 约谈 (S53, S54), mildest first. */
export const LEVELS = ['prompt', 'order', 'circular', 'talk'] as const;
export type EscalationLevel = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<EscalationLevel, string> = {
  prompt: '提示',
  order: '督办单',
  circular: '通报',
  talk: '约谈',
};

export type ProblemEntryKind =
  | 'recorded'
  | 'reply'
  | 'accepted'
  | 'returned'
  | 'extension_asked'
  | 'extension_granted'
  | 'extension_refused'
  | 'merged'
  | 'penalty';

/** Overdue: still for the department to answer, and its day has passed. What waits for the office is not overdue. */
export const isOverdue = ({ state, dueOn }: { state: ProblemState; dueOn: LocalDate }, today: LocalDate): boolean =>
  state === 'open' && dueOn < today;

/** A department's own finding carries no penalty unless the office says so (a self-check must not cost points). */
export const isPenalisedByDefault = (source: ProblemSource): boolean => source !== 'self';

/** 「督查、群众」: everyone who found it, the first finder first. */
export const sourcesText = (sources: readonly ProblemSource[]): string =>
  sources.map((source) => SOURCE_NAMES[source]).join('、');

export const numberText = (number: number): string => `第 ${number} 号`;

/** 「12 个问题，涉及 7 个单位，逾期 2 个」: total and distinct units are two figures (S46). */
export function summaryText({ total, bodies, overdue }: { total: number; bodies: number; overdue: number }): string {
  return `${total} 个问题，涉及 ${bodies} 个单位，逾期 ${overdue} 个`;
}
