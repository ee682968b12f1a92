import type { Actor } from '@/lib/access/actor';
import { reviseDetailSchema } from '@/lib/detail/detail-schemas';
import { getDutyPage } from '@/lib/detail/server/queries';
import { reviseDetail } from '@/lib/detail/server/revise-detail';
import { finishOccasion } from '@/lib/fulfilment/server/finish-occasion';
import { proposeBody } from '@/lib/fulfilment/server/propose-body';
import { findFulfilment } from '@/lib/fulfilment/server/queries';
import { recordOccasion } from '@/lib/fulfilment/server/record-occasion';
import { tickElements } from '@/lib/fulfilment/server/tick-elements';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import type { DemoPeople } from './demo-people';
import { onDay } from './on-day';

/** Words a duty of the demo plan is found by, and what the office says of it beyond the proposals. */
const SAID: readonly { words: string; says: Record<string, unknown> }[] = [
  { words: '饮用水水源、供水厂出水', says: { supervised: 'on', channels: ['website', 'new-media', 'notice-board'] } },
  { words: '公开本单位职责、机构设置', says: { supervised: 'on' } },
  { words: '空气质量预报、城市空气', says: { supervised: 'on', channels: ['website', 'new-media'] } },
  {
    words: '市属企业改制重组',
    says: { timeRule: 'event', clockEvent: '信息形成或者变更', clockCount: '20', clockMany: 'on' },
  },
  { words: '收费目录清单管理', says: { parts: true } },
];

/** The office goes through the detail of a few duties while it checks; the rest is taken as the words have it. */
export async function detailDemoPlan(steward: Actor, planId: string): Promise<void> {
  const { duties } = await getEditablePlan(steward, planId);
  for (const { words, says } of SAID) {
    const duty = duties.find(({ text }) => text.includes(words));
    if (!duty) continue;
    const { detail, leads } = await getDutyPage(steward, planId, duty.id);
    const { parts, ...said } = says;
    const written = parts ? partsOf(leads.map(({ bodyId }) => bodyId)) : {};
    const { channels, fields, levels, taskType, version } = detail;
    const elements = detail.elements.map(({ text }) => text).join('\n');
    const proposed = { elements, channels, fields, levels, taskType, version, timeRule: 'none' };
    const input = reviseDetailSchema.parse({ planId, dutyId: duty.id, ...proposed, ...written, ...said });
    await reviseDetail(steward, input);
  }
}

const PARTS = ['公布政府定价和指导价的收费目录清单', '公布行政事业性收费和政府性基金目录清单'];

const partsOf = (bodyIds: string[]) => ({
  partBodyId: bodyIds.slice(0, PARTS.length),
  partText: PARTS.slice(0, bodyIds.length),
});

/** What departments did about the detail of their duties by 12 October. */
export async function liveTheDetail({ liaisons }: DemoPeople, planId: string): Promise<void> {
  await tickWater(liaisons.get('市环保局'), planId);
  await tellChanges(liaisons.get('市国资委'), planId);
  await nameFurther(liaisons, planId);
}

async function openOf(liaison: Actor | undefined, planId: string, words: string): Promise<string | null> {
  const row = await prisma.obligation.findFirst({
    where: { planId, bodyId: liaison?.body?.id ?? '', state: { not: 'closed' }, task: { text: { contains: words } } },
    orderBy: { period: 'asc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

async function tickWater(liaison: Actor | undefined, planId: string): Promise<void> {
  const obligationId = await openOf(liaison, planId, '饮用水水源');
  const fulfilment = liaison && obligationId ? await findFulfilment(liaison, obligationId) : null;
  if (!liaison || !fulfilment) return;
  const elementId = fulfilment.elements.slice(0, 2).map(({ id }) => id);
  const url = 'https://www.hengyang.example/water/2016Q3.html';
  await onDay('2016-10-10', () => tickElements(liaison, { obligationId: fulfilment.obligationId, elementId, url }));
}

async function tellChanges(liaison: Actor | undefined, planId: string): Promise<void> {
  const obligationId = await openOf(liaison, planId, '市属企业改制重组');
  if (!liaison || !obligationId) return;
  const tell = (object: string, day: string) =>
    onDay('2016-10-11', () =>
      recordOccasion(liaison, {
        obligationId,
        requestKey: newId(),
        happenedOn: localDate(day),
        object,
        doneOn: null,
        url: null,
      }),
    );
  await tell('市城投集团外部董事调整', '2016-08-15');
  await tell('市属企业负责人2015年度薪酬核定', '2016-09-20');
  const first = await prisma.occasion.findFirst({ where: { obligationId }, orderBy: { happenedOn: 'asc' } });
  const url = 'https://www.hengyang.example/soe/board.html';
  const done = { intent: 'done' as const, occasionId: first?.id ?? '', doneOn: localDate('2016-09-18'), url };
  await onDay('2016-10-11', () => finishOccasion(liaison, done));
}

/** The lead of a list that the plan leaves open (等部门, 相关部门) names one body more. */
async function nameFurther(liaisons: DemoPeople['liaisons'], planId: string): Promise<void> {
  const open = { OR: [{ openList: true }, { name: { in: ['相关部门', '有关部门'] } }] };
  const held = await prisma.obligation.findFirst({
    where: {
      planId,
      role: { in: ['lead', 'responsible'] },
      state: { not: 'closed' },
      task: { duty: { parties: { some: open, none: { role: 'lead' } } } },
    },
    orderBy: { task: { number: 'asc' } },
    select: { id: true, taskId: true, body: { select: { shortName: true } } },
  });
  const liaison = held && liaisons.get(held.body.shortName);
  if (!liaison) return;
  const body = await prisma.body.findFirst({
    where: { kind: 'department', obligations: { none: { taskId: held.taskId } } },
    orderBy: { sortOrder: 'asc' },
    select: { id: true },
  });
  if (!body) return;
  const reason = '有关数据由该单位掌握，一起公开才完整';
  await onDay('2016-10-11', () => proposeBody(liaison, { obligationId: held.id, bodyId: body.id, reason }));
}
