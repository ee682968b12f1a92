import { SYSTEM_ACTOR } from '@/lib/access/actor';
import { openAssessment } from '@/lib/scoring/server/open-assessment';
import { publishScheme } from '@/lib/scoring/server/publish-scheme';
import { readRuleset } from '@/lib/scoring/server/read-ruleset';
import { prisma } from '@/lib/server/db';
import { aBody, aPost, type BuiltBody } from './a-body';
import { anObligation, aTask } from './an-obligation';

/** The assessment of an issued plan by the scheme that comes with the program. */
export async function anAssessment(planId: string): Promise<string> {
  const { id: schemeId } = await publishScheme(SYSTEM_ACTOR, await readRuleset());
  return openAssessment(SYSTEM_ACTOR, { planId, schemeId });
}

/** An obligation that feeds an indicator of its own, done on `completedOn`. */
async function aFactObligation(given: {
  planId: string;
  body: BuiltBody;
  factKey: 'implementation-plan' | 'written-report';
  dueOn: string;
  completedOn: string;
}): Promise<void> {
  const { planId, body, factKey, dueOn, completedOn } = given;
  const task = await aTask(planId, factKey === 'written-report' ? '报送落实情况书面材料' : '公开实施方案');
  await prisma.duty.updateMany({ where: { task: { id: task.taskId } }, data: { factKey } });
  await anObligation({ body, task, dueOn, completedOn, state: 'closed' });
}

/**
 * A department whose counted facts are those of scheme A's worked example (domain 3.3): nine of ten tasks done in time
 * (A1 54), 实施方案 in time (A2 5), the written report 5 days late (A3 3), both posts held. A4, A6's hearing, A7 and A8
 * wait to be recorded; with A4 6, A6 5, A7 4, A8 2 it has 79 of 90: 87.78, 良好, 3.51.
 */
export async function aDepartmentNearlyScored(planId: string, given?: BuiltBody): Promise<BuiltBody> {
  const body = given ?? (await aBody());
  for (let done = 0; done < 9; done += 1) {
    const task = await aTask(planId, `公开第${done + 1}类信息`);
    await anObligation({ body, task, state: 'closed', dueOn: '2016-09-30', completedOn: '2016-09-20' });
  }
  await anObligation({ body, task: await aTask(planId, '公开第10类信息'), dueOn: '2016-09-30' });
  const day = { planId, body } as const;
  await aFactObligation({ ...day, factKey: 'implementation-plan', dueOn: '2016-09-07', completedOn: '2016-09-05' });
  await aFactObligation({ ...day, factKey: 'written-report', dueOn: '2016-09-30', completedOn: '2016-10-05' });
  await aPost(body.id, 'deputy', '副局长');
  await aPost(body.id, 'contact', '办公室');
  return body;
}
