import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type CheckedPlan, type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { officialDeadline } from '@/lib/plan/deadline-label';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import { cityOf } from '@/lib/plan/plan-source';
import { findPlan } from '@/lib/plan/server/plan-store';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { buildTaskTable, type TaskTableTask } from '@/lib/report/task-table';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findBodyTasks } from '@/lib/task/server/issue-store';

export type TaskTableFormat = 'docx' | 'xlsx';
type Request = { planId: string; bodyId: string | null; format: TaskTableFormat };

/**
 * 任务分解表 of an issued plan (S12, domain 5.4), for the whole city or one body, as a file with its name. A body's own
 * people may take their own table only. Taking it is written to the trail.
 */
export async function exportTaskTable(
  actor: Actor,
  { planId, bodyId, format }: Request,
): Promise<{ name: string; bytes: Buffer }> {
  const plan = await getIssued(actor, planId, bodyId);
  const share = bodyId ? await findBodyTasks(planId, bodyId) : null;
  if (bodyId && !share) throw new AppError('not-found');
  const model = buildTaskTable({
    city: cityOf(plan) || env.city,
    year: plan.year,
    planTitle: plan.title,
    documentNumber: plan.documentNumber ?? '',
    tasks: tableTasks(plan).filter(({ dutyId }) => !share || share.dutyIds.has(dutyId)),
    scope: share ? { bodyName: share.bodyName } : 'city',
  });
  const event = {
    kind: 'paper.exported',
    subject: { type: 'plan', id: planId },
    data: { paper: model.title, format },
  } as const;
  const bytes = format === 'docx' ? renderDocx(model) : renderXlsx(model);
  await commit(actor, event, async () => undefined);
  return { name: `${model.title}.${format}`, bytes };
}

async function getIssued(actor: Actor, planId: string, bodyId: string | null): Promise<CheckedPlan> {
  const allowed = bodyId ? can(actor, 'paper.export', { bodyId }) : can(actor, 'paper.export');
  const plan = allowed ? await findPlan(planId) : null;
  if (!plan || plan.state === 'checking') throw new AppError('not-found');
  return plan;
}

function tableTasks(plan: CheckedPlan): (TaskTableTask & { dutyId: string })[] {
  const { anchor, chapter } = placesIn(plan);
  const items = new Map(plan.items.map((item) => [item.id, item]));
  return liveDuties(plan).map((duty, index) => {
    const top = chapter(duty.itemId);
    return {
      dutyId: duty.id,
      number: duty.taskNumber ?? index + 1,
      chapter: top ? headingOf(top) : '',
      itemLabel: anchor(duty.itemId),
      itemTitle: items.get(duty.itemId)?.title ?? '',
      text: duty.text,
      leads: namesOf(duty, 'lead'),
      responsibles: namesOf(duty, 'responsible'),
      cooperating: namesOf(duty, 'co'),
      dueLabel: officialDeadline(duty.deadline),
    };
  });
}

const namesOf = ({ parties }: Duty, role: Duty['parties'][number]['role']): string[] =>
  parties.filter((party) => party.role === role).map(({ name }) => name);
