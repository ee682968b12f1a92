/** Facts of the assessment that a duty's fulfilment proves: 实施方案公开 (S22) and 书面材料报送 (S24). */
export const FACT_KEYS = ['implementation-plan', 'written-report'] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export const FACT_NAMES: Record<FactKey, string> = {
  'implementation-plan': '本单位实施方案公开',
  'written-report': '书面材料报送',
};

const RULES: readonly (readonly [FactKey, RegExp])[] = [
  ['implementation-plan', /(?:实施方案|工作措施|工作方案).*公开|公开.*(?:实施方案|工作措施|工作方案)/],
  ['written-report', /书面材料|书面报告/],
];

/** The fact a duty's words speak of; null for most duties, and for one that speaks of both and should be split. */
export function factKeyOf(text: string): FactKey | null {
  const fitting = RULES.filter(([, pattern]) => pattern.test(text));
  const [only] = fitting;
  return fitting.length === 1 && only ? only[0] : null;
}

/** Does one sentence prove two facts? */
export const provesSeveral = (text: string): boolean => RULES.every(([, pattern]) => pattern.test(text));
