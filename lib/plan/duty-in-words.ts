import { type CheckedPlan, liveDuties } from './checked-plan';

/** 「第 44 条」: a duty by the number it has on screen, or a taken-out one by its words. */
export function dutyInWords(plan: Pick<CheckedPlan, 'duties'>, dutyId: string): string {
  const at = liveDuties(plan).findIndex(({ id }) => id === dutyId);
  const text = plan.duties.find(({ id }) => id === dutyId)?.text ?? '';
  return at >= 0 ? `第 ${at + 1} 条` : `“${text.slice(0, 12)}”`;
}
