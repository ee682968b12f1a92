type Call = { bodyId: string; person: string; struck: boolean };

/** The persons of one call: several are written with 、 or a comma between them. */
export const personsOf = (person: string): string[] =>
  person
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** 人次 (every person of every call) and distinct units of calls, counted apart (S45, S46); struck ones count nowhere. */
export function countCalls(calls: readonly Call[]): { persons: number; bodies: number } {
  const counted = calls.filter(({ struck }) => !struck);
  return {
    persons: counted.reduce((sum, { person }) => sum + personsOf(person).length, 0),
    bodies: new Set(counted.map(({ bodyId }) => bodyId)).size,
  };
}

/** 「电话提示 24 人次，涉及 9 个单位」. */
export const callSentence = ({ persons, bodies }: { persons: number; bodies: number }): string =>
  persons === 0 ? '没有电话提示' : `电话提示 ${persons} 人次，涉及 ${bodies} 个单位`;

export type SentFigures = { sets: number; messages: number; bodies: number; lines: number };

/** 「发出提示 3 次 14 份，涉及 12 个单位 31 件」: times and distinct units and obligations apart (S46). */
export const sentSentence = ({ sets, messages, bodies, lines }: SentFigures): string =>
  sets === 0 ? '没有发过提示' : `发出提示 ${sets} 次 ${messages} 份，涉及 ${bodies} 个单位 ${lines} 件`;
