import { formatPoints, type Points } from '@/lib/shared/points';
import type { AdjustmentFact, BodyFacts, IndicatorFact, ItemFact } from './facts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type PrintedFacts = { [key: string]: Json };

/** Facts as plain JSON that `readFacts` reads back into the same facts: what is stored with a confirmed score. */
export function printFacts({ indicators, bonus, majors, ...rest }: BodyFacts): PrintedFacts {
  const printed = Object.fromEntries(Object.entries(indicators).map(([id, fact]) => [id, printFact(fact)]));
  const text = JSON.stringify(
    { ...rest, indicators: printed, bonus: bonus.map(printAdjustment), majors: majors.map(printAdjustment) },
    (_, value) => (typeof value === 'bigint' ? formatPoints(value as Points) : value),
  );
  return JSON.parse(text);
}

/** A kind is written by its id, words of one's own as the name. */
const printAdjustment = ({ id, title, ...rest }: AdjustmentFact) => ({ ...rest, name: id ?? title, title });

/** Facts are written without `kind`: the indicator's measure says what they are. */
function printFact({ kind: _, ...fact }: IndicatorFact) {
  if (!('items' in fact)) return fact;
  const items = Object.entries(fact.items).map(([name, is]) => [name, printItem(is)] as const);
  return { ...fact, items: Object.fromEntries(items) };
}

const printItem = (is: ItemFact) =>
  typeof is === 'object' && is !== null
    ? { notApplicable: is.notApplicable.reason, approvedBy: is.notApplicable.approvedBy }
    : is;
