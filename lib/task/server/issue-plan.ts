import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { freezeDetails } from '@/lib/detail/server/freeze-details';
import { listBodies, listGroups } from '@/lib/organisation/server/queries';
import { type CheckedPlan, type Expansion, liveDuties } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { countOpen, openQuestions } from '@/lib/plan/open-questions';
import { placesIn } from '@/lib/plan/place-label';
import { planDay } from '@/lib/plan/plan-day';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { saveExpansion } from '@/lib/plan/server/plan-store';
import { now, today } from '@/lib/server/clock';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { obligationsOf } from '@/lib/task/obligations-of';
import { saveIssued, saveObligations, saveTasks } from './issue-store';

export type IssueCounts = { tasks: number; obligations: number; bodies: number };

/**
 * 下达: every live duty becomes a task with its number and place, every body and period an obligation, every collective
 * a frozen, dated list; afterwards the duties are never changed. `version` is the one the preview showed, so that what
 * was read is what is issued. Refuses `plan-open` (something is not settled), `duty-obliges-nobody`, `plan-issued`.
 */
export async function issuePlan(actor: Actor, input: { planId: string; version: number }): Promise<IssueCounts> {
  const plan = await getEditablePlan(actor, input.planId, 'plan.issue');
  if (plan.version !== input.version) throw new AppError('stale');
  const open = countOpen(openQuestions(plan));
  if (open > 0) throw new AppError('plan-open', { count: open });
  const day = planDay(plan, today());
  const [bodies, groups, calendar] = await Promise.all([listBodies(day), listGroups(), currentCalendar()]);
  const scope = scopeFinder(plan, bodies, { groups, day });
  const tasks = tasksOf(plan);
  const obligations = tasks.flatMap((task) =>
    obligationsOf(task.duty, scope, plan, calendar).map((row) => ({ ...row, taskId: task.id })),
  );
  const obliging = new Set(obligations.map(({ taskId }) => taskId));
  const idle = tasks.find(({ id }) => !obliging.has(id));
  if (idle) throw new AppError('duty-obliges-nobody', { number: idle.number, text: idle.duty.text.slice(0, 20) });
  const obliged = new Set(obligations.map(({ bodyId }) => bodyId)).size;
  const counts = { tasks: tasks.length, obligations: obligations.length, bodies: obliged };
  await commit(actor, { kind: 'plan.issued', subject: { type: 'plan', id: plan.id }, data: counts }, async (tx) => {
    await saveIssued(tx, plan, now());
    await freezeCollectives(tx, plan, scope);
    await freezeDetails(tx, plan);
    await saveTasks(tx, plan.id, tasks);
    await saveObligations(tx, plan.id, obligations);
  });
  return counts;
}

function tasksOf(plan: CheckedPlan) {
  const { anchor } = placesIn(plan);
  const duties = liveDuties(plan);
  if (duties.length === 0) throw new AppError('plan-without-duties');
  return duties.map((duty, index) => ({ id: newId(), duty, number: index + 1, anchor: anchor(duty.itemId) }));
}

async function freezeCollectives(tx: Tx, plan: CheckedPlan, scope: (name: string) => readonly string[]): Promise<void> {
  const parties = liveDuties(plan).flatMap((duty) => duty.parties.filter(({ collective }) => collective));
  const expansions: Expansion[] = [...new Set(parties.map(({ name }) => name))].map((name) => ({
    name,
    bodyIds: [...scope(name)],
  }));
  for (const expansion of expansions) await saveExpansion(tx, plan.id, { ...expansion, takenOn: today() });
}
