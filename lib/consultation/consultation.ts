/**
 * Scope: asking departments and counties for their opinion on a plan's draft before it is issued (征求意见, S13). A round
 * keeps its own copy of the draft; offsets count UTF-16 units of that copy. Counted here: 份 = one body's reply to a
 * round (没有意见 included), 条 = one opinion on one place of the draft.
 */
import type { BodyKind } from '@/lib/organisation/body';
import type { LocalDate } from '@/lib/shared/local-date';

export const OPINION_KINDS = ['amend', 'add', 'remove', 'question'] as const;
export const DECISIONS = ['adopted', 'partly', 'rejected'] as const;
export const OPINION_MAX = 2000;
/** Longest time to answer, in working days. */
export const MOST_DAYS = 60;

export type OpinionKind = (typeof OPINION_KINDS)[number];
export type OpinionDecision = (typeof DECISIONS)[number];
export type ConsultationState = 'open' | 'closed' | 'published';
export type Answer = 'waiting' | 'none' | 'opinions';

export const KIND_NAMES: Record<OpinionKind, string> = {
  amend: '修改',
  add: '新增',
  remove: '删除',
  question: '疑问',
};
export const DECISION_NAMES: Record<OpinionDecision, string> = {
  adopted: '采纳',
  partly: '部分采纳',
  rejected: '不采纳',
};
export const STATE_NAMES: Record<ConsultationState, string> = {
  open: '正在征求',
  closed: '已结束，正在研究',
  published: '已反馈',
};

/** A duty of the draft as it stood, with the bodies it concerned on the day of opening. */
export type FrozenDuty = {
  id: string;
  number: number;
  text: string;
  start: number | null;
  end: number | null;
  bodyIds: string[];
  /** Of these the bodies the plan names itself, not through a collective. */
  namedIds: string[];
};

/** A clause of the draft (条款): an item of the plan without the items below it. `heading`: only opens what follows. */
export type Clause = {
  ordinal: number;
  /** 「二（十）」; empty for text outside the numbering. */
  anchor: string;
  title: string;
  level: number;
  heading: boolean;
  start: number;
  end: number;
  duties: FrozenDuty[];
};

export type Consultation = {
  id: string;
  planId: string;
  year: number;
  number: number;
  title: string;
  sourceText: string;
  outline: Clause[];
  coverNote: string;
  openedOn: LocalDate;
  workingDays: number;
  dueOn: LocalDate;
  openedByName: string;
  state: ConsultationState;
  closedAt: Date | null;
  publishedAt: Date | null;
  finalPlanId: string | null;
};

export type Recipient = {
  bodyId: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  answer: Answer;
  answeredAt: Date | null;
  answeredByName: string | null;
  late: boolean;
  remindedAt: Date | null;
};

export type Opinion = {
  id: string;
  bodyId: string;
  bodyName: string;
  clause: number | null;
  start: number;
  end: number;
  kind: OpinionKind;
  wording: string;
  reason: string;
  late: boolean;
  byAccountId: string;
  byName: string;
  createdAt: Date;
  decision: OpinionDecision | null;
  decisionReason: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  version: number;
};

const ROUNDS = ['', '第一轮', '第二轮', '第三轮', '第四轮', '第五轮'];

/** 「第一轮」; beyond the fifth with a digit. */
export const roundName = (number: number): string => ROUNDS[number] ?? `第${number}轮`;

/** How near a clause is to a body: 2 when it names it, 1 when only a collective (各级各部门) covers it, else 0. */
export function nearness(clause: Clause, bodyId: string): 0 | 1 | 2 {
  if (clause.duties.some(({ namedIds }) => namedIds.includes(bodyId))) return 2;
  return concerns(clause, bodyId) ? 1 : 0;
}

export const concerns = (clause: Clause, bodyId: string): boolean =>
  clause.duties.some(({ bodyIds }) => bodyIds.includes(bodyId));

/** The words an opinion is about. */
export const quotedText = (
  { sourceText }: Pick<Consultation, 'sourceText'>,
  { start, end }: Pick<Opinion, 'start' | 'end'>,
): string => sourceText.slice(start, end).trim();

/** 「二（十）」, 「二（十）推进环境保护信息公开」 with its title, or 全文. */
export function placeOf(outline: readonly Clause[], clause: number | null, withTitle = false): string {
  const found = outline.find(({ ordinal }) => ordinal === clause);
  if (!found) return '全文';
  return withTitle ? `${found.anchor}${found.title}` || '开头' : found.anchor || found.title || '开头';
}
