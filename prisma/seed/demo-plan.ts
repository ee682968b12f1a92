import { openQuestions } from '@/lib/plan/open-questions';
import { confirmCertainDuties } from '@/lib/plan/server/confirm-duties';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { importPlan } from '@/lib/plan/server/import-plan';
import type { DemoPeople } from './demo-people';

export async function issueDemoPlan({ city }: DemoPeople, text: string): Promise<string> {
  const steward = city.gongkai;
  if (!steward) throw new Error('no steward');
  const { planId } = await importPlan(steward, { text, sourceName: '衡政办函〔2016〕24号.txt' });
  await confirmCertainDuties(steward, { planId });
  const plan = await getEditablePlan(steward, planId);
  const q = openQuestions(plan);
  console.log(
    q.names,
    plan.items.filter((i) => q.itemIds.includes(i.id)).map((i) => i.path + i.title),
    q.unconfirmed.length,
    q.unassigned.length,
  );
  for (const d of plan.duties)
    console.log(
      d.ordinal,
      d.state,
      d.confidence,
      d.text.slice(0, 40),
      d.parties.map((p) => p.role + p.name).join('|'),
      d.deadline.kind,
      d.deadline.dueOn,
      d.deadline.recurrence,
      d.factKey,
      d.reasons.join('/'),
    );
  return planId;
}
