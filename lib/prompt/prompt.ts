import type { LocalDate } from '@/lib/shared/local-date';

/**
 * Scope: 工作提示, the third of the 「3个1」 (S42): sets of messages to the bodies about what is overdue, sent back or due
 * soon (S44, S46), and the log of telephone calls (S45). Whether a message was read is not kept.
 */
export type PromptKind = 'overdue' | 'returned' | 'soon';

export const KIND_NAMES: Record<PromptKind, string> = { overdue: '已逾期', returned: '退回未改', soon: '即将到期' };

/** Proposed in the form; what was chosen is kept with each set. */
export const SOON_DAYS = 10;
export const QUIET_WORKING_DAYS = 5;

export type PromptLine = {
  obligationId: string;
  kind: PromptKind;
  dueOn: LocalDate | null;
  anchor: string;
  text: string;
  ticked: boolean;
  /** Not reported yet, or sent back. */
  owed: boolean;
};

export type PromptMessage = {
  id: string;
  bodyId: string;
  bodyName: string;
  opening: string;
  ticked: boolean;
  recentOn: LocalDate | null;
  /** Active accounts of the body's 联络员 and 分管领导 now; of a sent set, those it went to. */
  people: number;
  lines: readonly PromptLine[];
};

export type PromptSet = {
  id: string;
  planId: string;
  planTitle: string;
  state: 'draft' | 'sent';
  number: number | null;
  builtOn: LocalDate;
  builtByName: string;
  sentOn: LocalDate | null;
  sentByName: string | null;
  soonDays: number;
  quietDays: number;
  version: number;
  messages: readonly PromptMessage[];
};

/** 「已逾期 2 件、即将到期 1 件」, kinds without any left out. */
export function countKinds(lines: readonly Pick<PromptLine, 'kind'>[]): string {
  const kinds = Object.keys(KIND_NAMES) as PromptKind[];
  const counted = kinds.map((kind) => ({ kind, count: lines.filter((line) => line.kind === kind).length }));
  return counted.flatMap(({ kind, count }) => (count > 0 ? [`${KIND_NAMES[kind]} ${count} 件`] : [])).join('、');
}
