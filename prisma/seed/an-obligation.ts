import { prisma } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { ObligationState, PartyRole } from '@/lib/server/prisma/enums';
import { newId } from '@/lib/shared/new-id';
import type { BuiltBody } from './a-body';

export type BuiltTask = { planId: string; taskId: string; text: string };

/** An issued plan with nothing in it but what `aTask` adds. */
export async function aPlan(year = 2016): Promise<string> {
  const id = newId();
  await prisma.plan.create({
    data: {
      id,
      year,
      title: `衡阳市${year}年政务公开工作要点`,
      documentNumber: `衡政办函〔${year}〕24号`,
      sourceText: '一、加大公开力度\n(一)推进公开。公开饮用水水质。(市环保局牵头落实)',
      sourceSha256: id,
      findings: [],
      issuedOn: new Date(`${year}-07-27`),
      publishedOn: new Date(`${year}-07-27`),
      state: 'issued',
      issuedAt: new Date(`${year}-07-28T01:00:00Z`),
    },
  });
  return id;
}

type DeadlineColumns = Pick<Prisma.DutyUncheckedCreateInput, 'deadlineKind' | 'deadlineRule' | 'recurrence' | 'dueOn'>;

/** A task of an issued plan with its item and duty; `deadline` as the duty's columns hold it. */
export async function aTask(
  planId: string,
  text = '公开饮用水水质',
  deadline: DeadlineColumns = {},
): Promise<BuiltTask> {
  const number = (await prisma.task.count({ where: { planId } })) + 1;
  const [itemId, dutyId, taskId] = [newId(), newId(), newId()];
  const place = { start: 17, end: 24 };
  await prisma.planItem.create({
    data: { id: itemId, planId, ordinal: number, level: 2, path: '一、(一)', title: '推进公开', start: 9, end: 35 },
  });
  await prisma.duty.create({
    data: {
      id: dutyId,
      planId,
      itemId,
      ordinal: number,
      text,
      ...place,
      state: 'confirmed',
      confidence: 'high',
      ...deadline,
    },
  });
  await prisma.task.create({ data: { id: taskId, planId, dutyId, number, anchor: '一（一）', text } });
  return { planId, taskId, text };
}

type Given = {
  body: Pick<BuiltBody, 'id'>;
  task?: BuiltTask;
  state?: ObligationState;
  role?: PartyRole;
  period?: string;
  dueOn?: string | null;
  completedOn?: string;
};

/** An obligation of `body`, by itself or of a given task. */
export async function anObligation({ body, ...given }: Given): Promise<BuiltTask & { obligationId: string }> {
  const task = given.task ?? (await aTask(await aPlan()));
  const obligationId = newId();
  const state = given.state ?? 'not_started';
  const dueOn = given.dueOn === undefined ? '2016-12-31' : given.dueOn;
  await prisma.obligation.create({
    data: {
      id: obligationId,
      planId: task.planId,
      taskId: task.taskId,
      bodyId: body.id,
      role: given.role ?? 'lead',
      period: given.period ?? '2016',
      dueOn: dueOn ? new Date(dueOn) : null,
      state,
      cancelReason: state === 'cancelled' ? '机构职能调整' : null,
      completedOn: state === 'closed' ? new Date(given.completedOn ?? '2016-10-01') : null,
    },
  });
  return { ...task, obligationId };
}
