import type { Actor } from '@/lib/access/actor';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { detailsOf } from '@/lib/detail/server/queries';
import { type CheckedPlan, type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { officialDeadline } from '@/lib/plan/deadline-label';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import { cityOf } from '@/lib/plan/plan-source';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { asksOf } from '@/lib/report/task-asks';
import { buildTaskTable, type TaskTableTask } from '@/lib/report/task-table';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { getExportable, type Share } from './get-exportable';

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
  const { plan, share } = await getExportable(actor, planId, bodyId);
  const all = tableTasks(plan, await detailsOf(plan), bodyId);
  const model = buildTaskTable({
    city: cityOf(plan) || env.city,
    year: plan.year,
    planTitle: plan.title,
    documentNumber: plan.documentNumber ?? '',
    tasks: share ? ownTasks(all, share.roles) : all,
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

type PlanTask = TaskTableTask & { dutyId: string };

/** A body's own tasks, with its role. */
const ownTasks = (tasks: readonly PlanTask[], roles: Share['roles']): PlanTask[] =>
  tasks.flatMap((task) => {
    const role = roles.get(task.dutyId);
    return role ? [{ ...task, role }] : [];
  });

function tableTasks(plan: CheckedPlan, details: ReadonlyMap<string, DutyDetail>, own: string | null): PlanTask[] {
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
      asks: asksIn(duty, details.get(duty.id), own),
    };
  });
}

/** In the paper of one body (`own`) only its own part of what several lead separately (S6). */
const asksIn = ({ parties }: Duty, detail: DutyDetail | undefined, own: string | null) =>
  detail &&
  asksOf(detail, (bodyId) =>
    own === null || own === bodyId ? parties.find((party) => party.bodyId === bodyId)?.name : undefined,
  );

const namesOf = ({ parties }: Duty, role: Duty['parties'][number]['role']): string[] =>
  parties.filter((party) => party.role === role).map(({ name }) => name);
