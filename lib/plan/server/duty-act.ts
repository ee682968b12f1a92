import type { Actor } from '@/lib/access/actor';
import { liveDuties } from '@/lib/plan/checked-plan';
import { confirmCertainDuties, confirmDuty } from './confirm-duties';
import { decideItem } from './decide-item';
import { dropDuty, restoreDuty } from './drop-duty';
import { mergeDuty } from './merge-duty';
import { findPlan } from './plan-store';

type Act = { planId: string; act: { verb: string; target: string; version: number } };

/** What one press on the checking page does, and where it leads or what it says. */
export async function dutyAct(actor: Actor, { planId, act }: Act): Promise<{ message?: string; redirectTo?: string }> {
  const one = { planId, dutyId: act.target, version: act.version };
  switch (act.verb) {
    case 'confirm-certain':
      return { message: `已确认 ${await confirmCertainDuties(actor, { planId })} 条` };
    case 'confirm-item':
      return { message: `已确认这一项的 ${await confirmCertainDuties(actor, { planId, itemId: act.target })} 条` };
    case 'confirm-next':
      await confirmDuty(actor, one);
      return { redirectTo: await nextOpen(planId, act.target) };
    case 'drop':
      await dropDuty(actor, one);
      return { redirectTo: `/plans/${planId}`, message: '已移除，可在“已移除”里恢复' };
    case 'restore':
      await restoreDuty(actor, one);
      return { message: '已恢复' };
    case 'merge':
      await mergeDuty(actor, one);
      return { redirectTo: `/plans/${planId}` };
    case 'undecide':
      await decideItem(actor, { planId, itemId: act.target, note: null });
      return { message: '已收回，这一项重新待定' };
    default:
      await confirmDuty(actor, one);
      return { message: '已确认' };
  }
}

/** The page with the next duty to confirm opened, after the one given and then from the top. */
export async function nextOpen(planId: string, dutyId: string): Promise<string> {
  const plan = await findPlan(planId);
  const live = plan ? liveDuties(plan) : [];
  const at = live.findIndex(({ id }) => id === dutyId);
  const next = [...live.slice(at + 1), ...live.slice(0, at + 1)].find(({ state }) => state === 'proposed');
  return next ? `/plans/${planId}?duty=${next.id}` : `/plans/${planId}`;
}
