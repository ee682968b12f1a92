import type { Actor } from '@/lib/access/actor';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { detailsOf } from '@/lib/detail/server/queries';
import { type CheckedPlan, type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import { getPlan } from '@/lib/plan/server/queries';
import { areaList, areaSentence } from '@/lib/report/area-counts';
import { fieldCounts, typeCounts } from '@/lib/report/field-counts';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import { listTaskProgress, listUnits, type TaskProgress } from './year-store';

/** The bodies of an issued plan and the sentence that counts its tasks by area (S14). */
export async function getPlanUnits(actor: Actor, planId: string) {
  const plan = await getIssued(actor, planId);
  const tasks = chaptersOf(plan);
  return { plan, units: await listUnits(planId), sentence: areaSentence(tasks), areas: areaList(tasks) };
}

async function getIssued(actor: Actor, planId: string): Promise<CheckedPlan> {
  const plan = await getPlan(actor, planId);
  if (plan.state !== 'issued') throw new AppError('not-found');
  return plan;
}

function chaptersOf(plan: CheckedPlan): { chapter: string }[] {
  const { chapter } = placesIn(plan);
  return liveDuties(plan).map(({ itemId }) => {
    const top = chapter(itemId);
    return { chapter: top ? headingOf(top) : '' };
  });
}

export type SupervisedTask = TaskProgress & { duty: Duty; anchor: string; detail: DutyDetail };

/** The tasks of an issued plan that are 市政府重点督办事项, with how far they have come (S57). */
export async function getSupervised(
  actor: Actor,
  planId: string,
): Promise<{ plan: CheckedPlan; tasks: SupervisedTask[] }> {
  const plan = await getIssued(actor, planId);
  const { anchor } = placesIn(plan);
  const tasks = await tasksWithDetail(plan);
  return {
    plan,
    tasks: tasks
      .filter(({ detail }) => detail.supervised)
      .map((task) => ({ ...task, anchor: anchor(task.duty.itemId) })),
  };
}

/** Tasks of an issued plan by field and by type (S107, S126). */
export async function getFieldCounts(actor: Actor, planId: string) {
  const plan = await getIssued(actor, planId);
  const tasks = (await tasksWithDetail(plan)).map(({ detail, obligations, closed }) => ({
    fields: detail.fields,
    taskType: detail.taskType,
    obligations,
    closed,
  }));
  return { plan, fields: fieldCounts(plan.year, tasks), types: typeCounts(tasks), total: tasks.length };
}

async function tasksWithDetail(plan: CheckedPlan): Promise<Omit<SupervisedTask, 'anchor'>[]> {
  const [details, progress] = await Promise.all([detailsOf(plan), listTaskProgress(plan.id, today())]);
  const duties = new Map(liveDuties(plan).map((duty) => [duty.id, duty]));
  return progress.flatMap((task) => {
    const [duty, detail] = [duties.get(task.dutyId), details.get(task.dutyId)];
    return duty && detail ? [{ ...task, duty, detail }] : [];
  });
}
