import { listNumber } from './list-number';

/** One level of a numbered list: `template` is Word's lvlText, %1 for the number of the first level. */
export type ListLevel = {
  start: number;
  format: string;
  template: string;
  /** Level (from 1) after which this one starts again; 0 never, null whenever a higher one went on. */
  restartAfter: number | null;
  /** Every number in figures, whatever its own level prints (第1.2条). */
  legal: boolean;
};

export type NumberedList = {
  /** Lists with one `key` count on from each other. */
  key: string;
  levels: readonly ListLevel[];
  /** Levels that start afresh the first time the list is used. */
  restarts: ReadonlyMap<number, number>;
  id: string;
};

const BULLET = '●';

/** Counts paragraphs of automatic lists as Word does and gives the number each shows; state lives in the returned function. */
export function openListCounter(): (list: NumberedList, level: number) => string {
  const counters = new Map<string, number[]>();
  const seen = new Set<string>();
  return (list, level) => {
    const values = counters.get(list.key) ?? [];
    counters.set(list.key, values);
    if (!seen.has(list.id)) {
      seen.add(list.id);
      for (const [at, start] of list.restarts) values[at] = start - 1;
    }
    advance(list, values, level);
    return printed(list, values, level);
  };
}

function advance({ levels }: NumberedList, values: number[], level: number): void {
  for (let above = 0; above < level; above += 1) values[above] ??= levels[above]?.start ?? 1;
  values[level] = (values[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  for (let below = level + 1; below < levels.length; below += 1) {
    const { start = 1, restartAfter = null } = levels[below] ?? {};
    if (restartAfter === null || (restartAfter > 0 && level < restartAfter)) values[below] = start - 1;
  }
}

function printed({ levels }: NumberedList, values: readonly number[], level: number): string {
  const own = levels[level];
  if (!own) return '';
  if (own.format === 'bullet') return /[\p{L}\p{N}\p{P}\p{S}]/u.test(own.template) ? own.template : BULLET;
  return own.template.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = own.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
    return listNumber(values[at] ?? levels[at]?.start ?? 1, format);
  });
}
