import { formatPoints, type Points } from '@/lib/shared/points';
import { CONVERTED_DECIMALS } from './scheme';
import type { ScoreSheet } from './scoring';

/** `Value` with every `Points` as a decimal string, ready for JSON. */
export type Printed<Value> = Value extends Points
  ? string
  : Value extends (infer Item)[]
    ? Printed<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Printed<Value[Key]> }
      : Value;

/**
 * The sheet as plain JSON, to be stored with a published score and compared when it is recomputed. Points lose trailing
 * zeros (`54`), `total`, `range` and `converted` keep the places they were rounded to (`90.00`).
 */
export function printSheet(sheet: ScoreSheet): Printed<ScoreSheet> {
  const { total, range, converted, totalDecimals } = sheet;
  const printTotal = (value: Points) => formatPoints(value, totalDecimals);
  return {
    ...print(sheet),
    total: total === null ? null : printTotal(total),
    range: range && { low: printTotal(range.low), high: printTotal(range.high) },
    converted: converted === null ? null : formatPoints(converted, CONVERTED_DECIMALS),
  };
}

function print<Value>(value: Value): Printed<Value> {
  return JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? formatPoints(part as Points) : part)),
  );
}
