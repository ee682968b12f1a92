import type { Indicator } from './scheme';

/** A fact the program counts from the obligations whose duty carries `factKey`: by how many days they were late. */
export type LatenessFact = { factKey: string; days: 'working' | 'calendar' };

/**
 * What a scheme's `on` may name without anybody recording it: 实施方案 within working days of its limit, the written
 * report within calendar days of its date (衡政办函〔2016〕24号五、（三）; S22, S24).
 */
const LATENESS_FACTS: Readonly<Record<string, LatenessFact>> = {
  'A2.late_workdays': { factKey: 'implementation-plan', days: 'working' },
  'A3.late_days': { factKey: 'written-report', days: 'calendar' },
};

/** Posts of a body whose existence proves something. */
export type ProvingPost = 'deputy' | 'contact';

/** Checklist elements that the register of bodies answers (S25, S28). */
const COUNTED_ELEMENTS: Readonly<Record<string, ProvingPost>> = {
  分管领导: 'deputy',
  联系人不少于1名: 'contact',
};

/** The lateness an indicator is measured by, null when a person records its fact. */
export const latenessOf = ({ on }: Indicator): LatenessFact | null =>
  typeof on === 'string' ? (LATENESS_FACTS[on] ?? null) : null;

/** The post that proves a checklist element, null when a person records it. */
export const postOfElement = (element: string): ProvingPost | null => COUNTED_ELEMENTS[element] ?? null;

/** True for the indicator that is measured by what became of the year's obligations. */
export const isFromObligations = (indicator: Indicator): boolean =>
  indicator.type === 'ratio' && indicator.weights !== undefined;
