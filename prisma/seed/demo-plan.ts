import type { Actor } from '@/lib/access/actor';
import { listBodies } from '@/lib/organisation/server/queries';
import { openQuestions } from '@/lib/plan/open-questions';
import { confirmCertainDuties, confirmDuty } from '@/lib/plan/server/confirm-duties';
import { decideItem } from '@/lib/plan/server/decide-item';
import { dropDuty } from '@/lib/plan/server/drop-duty';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { importPlan } from '@/lib/plan/server/import-plan';
import { closeOpenList, settleCollective } from '@/lib/plan/server/settle-name';
import { splitDuty } from '@/lib/plan/server/split-duty';
import { today } from '@/lib/server/clock';
import { localDate } from '@/lib/shared/local-date';
import { issuePlan } from '@/lib/task/server/issue-plan';
import { detailDemoPlan } from './demo-detail';
import { onDay } from './on-day';

type Step = { steward: Actor; planId: string };

/** Reads the plan, settles what the office has to settle, and issues it on the day after it was signed. */
export function issueDemoPlan(steward: Actor, text: string): Promise<string> {
  return onDay('2016-07-28', async () => {
    const { planId } = await importPlan(steward, {
      text,
      sourceName: '衡政办函〔2016〕24号.txt',
      year: 2016,
      publishedOn: localDate('2016-07-27'),
    });
    const step = { steward, planId };
    await splitReportDuty(step);
    await settleNames(step);
    await decideRest(step);
    await confirmCertainDuties(steward, { planId });
    await detailDemoPlan(steward, planId);
    await confirmRest(step);
    const { version } = await getEditablePlan(steward, planId);
    await issuePlan(steward, { planId, version });
    return planId;
  });
}

/** 五、(三) holds two duties in one sentence: the published plan of work (S22) and the written report (S24). */
async function splitReportDuty({ steward, planId }: Step): Promise<void> {
  const { duties } = await getEditablePlan(steward, planId);
  const duty = duties.find(({ text }) => text.includes('30个工作日内') && text.includes('11月底前'));
  if (!duty) return;
  const cut = duty.text.indexOf('于11月底前');
  await splitDuty(steward, { planId, dutyId: duty.id, version: duty.version, at: [cut] });
}

/** 各级各部门 is everybody, 相关部门 nobody beyond those named, the competent office is 市电子政务办. */
async function settleNames({ steward, planId }: Step): Promise<void> {
  const bodies = await listBodies(today());
  const addressed = bodies.filter(({ kind }) => kind !== 'town' && kind !== 'subordinate');
  const everybody = addressed.map(({ id }) => id);
  const competent = bodies.filter(({ shortName }) => shortName === '市电子政务办').map(({ id }) => id);
  const { names } = openQuestions(await getEditablePlan(steward, planId));
  for (const { kind, key, name } of names) {
    if (kind === 'open-list') await closeOpenList(steward, { planId, key, bodyIds: [] });
    if (kind !== 'collective') continue;
    const bodyIds = name === '各级各部门' ? everybody : name.includes('主管部门') ? competent : [];
    await settleCollective(steward, { planId, name, bodyIds });
  }
}

/** What names nobody is context; the city government's own promise (市政府…) is no department's task. */
async function decideRest({ steward, planId }: Step): Promise<void> {
  const plan = await getEditablePlan(steward, planId);
  const own = plan.duties.filter(({ parties }) => parties.some(({ name }) => name === '市政府'));
  for (const { id, version } of own) await dropDuty(steward, { planId, dutyId: id, version });
  const idle = new Set(plan.duties.filter(({ parties }) => parties.length === 0).map(({ itemId }) => itemId));
  for (const { id } of plan.items.filter((item) => idle.has(item.id) || item.needsDecision)) {
    await decideItem(steward, { planId, itemId: id, note: '总体要求，不派任务' });
  }
}

async function confirmRest({ steward, planId }: Step): Promise<void> {
  const plan = await getEditablePlan(steward, planId);
  const waiting = new Set(openQuestions(plan).unconfirmed);
  for (const { id, version } of plan.duties.filter((duty) => waiting.has(duty.id))) {
    await confirmDuty(steward, { planId, dutyId: id, version });
  }
}
