import { afterAll, expect, test } from 'vitest';
import { cellAt } from '@/lib/review/matrix';
import { today } from '@/lib/server/clock';
import { disconnect } from '@/lib/server/db';
import { addDays } from '@/lib/shared/local-date';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { getMatrix } from './matrix-store';

afterAll(disconnect);

test('a cell is its most urgent period, and done only when all are', async () => {
  const { actor } = await anAccount({ role: 'leader' });
  const [body, other] = [await aBody(), await aBody()];
  const planId = await aPlan();
  const [first, second, third] = [await aTask(planId), await aTask(planId), await aTask(planId)];
  const past = addDays(today(), -1);
  await anObligation({ body, task: first, state: 'closed', dueOn: past, period: '2016Q1' });
  await anObligation({ body, task: first, state: 'not_started', dueOn: past, period: '2016Q2' });
  await anObligation({ body, task: second, state: 'closed', period: '2016Q1' });
  await anObligation({ body, task: second, state: 'submitted', dueOn: past, period: '2016Q2' });
  await anObligation({ body, task: third, state: 'cancelled', dueOn: past });
  await anObligation({ body: other, task: third, state: 'closed' });
  const { rows, tasks } = await getMatrix(actor, planId);
  expect(tasks.map(({ number }) => number)).toEqual([1, 2, 3]);
  const cells = (id: string) => {
    const row = rows.find(({ bodyId }) => bodyId === id);
    return row && [0, 1, 2].map((place) => cellAt(row, place));
  };
  expect(cells(body.id)).toEqual(['overdue', 'submitted', 'none']);
  expect(cells(other.id)).toEqual(['none', 'none', 'closed']);
});

test('a liaison does not see the matrix, a supervisor does; a plan in checking has none', async () => {
  const planId = await aPlan();
  const { actor: liaison } = await anAccount({ role: 'liaison', body: await aBody() });
  const { actor: supervision } = await anAccount({ role: 'supervision' });
  await expect(getMatrix(liaison, planId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getMatrix(supervision, 'none')).rejects.toMatchObject({ code: 'not-found' });
  expect((await getMatrix(supervision, planId)).rows).toEqual([]);
});
