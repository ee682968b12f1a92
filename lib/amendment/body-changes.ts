import type { Move } from './decide-moves';

/** What an amendment means for one body, counted in obligations (件). */
export type BodyCounts = {
  added: number;
  dropped: number;
  due: number;
  role: number;
  text: number;
  redo: number;
};

export type MoveKindName = keyof BodyCounts;

const NAMES: readonly (readonly [MoveKindName, string])[] = [
  ['added', '新增'],
  ['due', '期限改'],
  ['role', '分工改'],
  ['text', '要求改'],
  ['redo', '需补报'],
  ['dropped', '取消'],
];

/** What a move is called where it is told; one that changes several things goes by the first of role and day. */
export function nameOfMove({ kind, before, after }: Pick<Move, 'kind' | 'before' | 'after'>): MoveKindName {
  if (kind === 'created' || kind === 'reinstated') return 'added';
  if (kind === 'cancelled') return 'dropped';
  if (kind === 'reopened') return 'redo';
  if (before && before.dueOn !== after.dueOn) return 'due';
  return before && before.role !== after.role ? 'role' : 'text';
}

export const MOVE_LABELS = Object.fromEntries(NAMES) as Record<MoveKindName, string>;

export function countMoves(moves: readonly Pick<Move, 'kind' | 'before' | 'after'>[]): BodyCounts {
  const counts: BodyCounts = { added: 0, dropped: 0, due: 0, role: 0, text: 0, redo: 0 };
  for (const move of moves) counts[nameOfMove(move)] += 1;
  return counts;
}

/** 「第1次修订：新增2件、期限改1件、取消1件」; `number` is null while it is prepared. */
export function amendmentSentence(number: number | null, counts: BodyCounts): string {
  const parts = NAMES.filter(([name]) => counts[name] > 0).map(([name, label]) => `${label}${counts[name]}件`);
  return `${number === null ? '本次修订' : `第${number}次修订`}：${parts.join('、') || '没有变化'}`;
}
