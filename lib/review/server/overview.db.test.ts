import { afterAll, expect, test } from 'vitest';
import { today } from '@/lib/server/clock';
import { disconnect } from '@/lib/server/db';
import { addDays } from '@/lib/shared/local-date';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { listBodyCounts, listChapterCounts, listMonthCounts, listOverdue, listOverviewPlans } from './overview-store';

afterAll(disconnect);

test('every obligation of a body is counted once, in one place', async () => {
  const { actor } = await anAccount({ role: 'leader' });
  const body = await aBody({ kind: 'county' });
  const planId = await aPlan(2100);
  const [past, due] = [addDays(today(), -1), today()];
  for (const given of [
    { state: 'closed', dueOn: past },
    { state: 'submitted', dueOn: past },
    { state: 'returned', dueOn: due },
    { state: 'returned', dueOn: past },
    { state: 'in_progress', dueOn: past },
    { state: 'in_progress', dueOn: due },
    { state: 'not_started', dueOn: null },
  ] as const) {
    await anObligation({ body, task: await aTask(planId), ...given });
  }
  const counts = { total: 7, closed: 1, submitted: 1, returned: 1, overdue: 2, open: 2 };
  expect(await listBodyCounts(actor, planId)).toEqual([
    { bodyId: body.id, bodyName: body.shortName, kind: 'county', ...counts },
  ]);
  expect(await listChapterCounts(actor, planId)).toEqual([{ chapter: '一', ...counts }]);
  expect(await listOverdue(actor, planId, 10)).toMatchObject([{ days: 1, bodyName: body.shortName }, { days: 1 }]);
  const months = await listMonthCounts(actor, planId);
  expect(months.reduce((sum, { due: falling }) => sum + falling, 0)).toBe(6);
  expect((await listOverviewPlans(actor)).find(({ id }) => id === planId)).toMatchObject({ tasks: 7 });
});

test('a liaison does not see the city, a supervisor does', async () => {
  const planId = await aPlan();
  const { actor: liaison } = await anAccount({ role: 'liaison', body: await aBody() });
  const { actor: supervision } = await anAccount({ role: 'supervision' });
  await expect(listBodyCounts(liaison, planId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(listMonthCounts(liaison, planId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(listChapterCounts(liaison, planId)).rejects.toMatchObject({ code: 'not-found' });
  expect(await listBodyCounts(supervision, planId)).toEqual([]);
});

test('months count what falls due and what was done in them, nothing that was cancelled', async () => {
  const { actor } = await anAccount({ role: 'leader' });
  const body = await aBody();
  const planId = await aPlan(2099);
  for (const given of [
    { state: 'closed', dueOn: '2099-03-31', completedOn: '2099-02-28' },
    { state: 'in_progress', dueOn: '2099-03-15' },
    { state: 'cancelled', dueOn: '2099-03-31' },
    { state: 'not_started', dueOn: null },
  ] as const) {
    await anObligation({ body, task: await aTask(planId), ...given });
  }
  expect(await listMonthCounts(actor, planId)).toEqual([
    { month: '2099-02', due: 0, done: 1 },
    { month: '2099-03', due: 2, done: 0 },
  ]);
});
