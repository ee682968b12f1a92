import type { Actor } from '@/lib/access/actor';
import { namesNobody } from '@/lib/plan/open-questions';
import { AppError } from '@/lib/shared/app-error';
import { commitAct } from './commit-act';
import { getEditablePlan } from './get-editable-plan';
import { saveContextNote, saveDuty } from './plan-store';

/**
 * The office's word on an item nobody is named for: with a note it is context (不派任务) and its sentences without
 * bodies are taken out; with null the word is taken back and those sentences wait again.
 */
export async function decideItem(
  actor: Actor,
  input: { planId: string; itemId: string; note: string | null },
): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const item = plan.items.find(({ id }) => id === input.itemId);
  if (!item) throw new AppError('not-found');
  const [from, to] = input.note === null ? (['dropped', 'proposed'] as const) : (['proposed', 'dropped'] as const);
  const moved = plan.duties.filter(
    (duty) => duty.itemId === item.id && duty.state === from && namesNobody(duty, plan.expansions),
  );
  const data = { note: input.note, item: item.path || item.title };
  const event = { kind: 'item.decided', subject: { type: 'plan', id: plan.id }, data } as const;
  const label = `${input.note === null ? '收回' : '定为'}“${data.item}”不派任务`;
  await commitAct(actor, { plan, event, label }, async (tx) => {
    await saveContextNote(tx, item.id, input.note);
    for (const duty of moved) await saveDuty(tx, { ...duty, state: to });
  });
}
