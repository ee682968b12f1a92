import { afterAll, expect, test } from 'vitest';
import { disconnect } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { WORKBENCH_PAGE } from '@/lib/task/workbench';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { listUpcomingDays, listWorkbench } from './queries';

afterAll(disconnect);
const today = localDate('2016-10-12');

async function aDepartment() {
  const body = await aBody();
  return { body, actor: (await anAccount({ role: 'liaison', body })).actor };
}

test('returned first, then this month, later, waiting, closed; nothing of another body', async () => {
  const { body, actor } = await aDepartment();
  const planId = await aPlan();
  const given = [
    { state: 'closed', dueOn: '2016-09-01' },
    { state: 'in_progress', dueOn: '2016-12-31' },
    { state: 'submitted', dueOn: '2016-10-20' },
    { state: 'not_started', dueOn: '2016-10-20' },
    { state: 'returned', dueOn: '2016-12-31' },
    { state: 'in_progress', dueOn: '2016-10-01' },
  ] as const;
  for (const each of given) await anObligation({ body, task: await aTask(planId), ...each });
  const { rows, counts } = await listWorkbench(actor, today, 1);
  expect(rows.map(({ group, dueOn }) => [group, dueOn])).toEqual([
    ['returned', '2016-12-31'],
    ['month', '2016-10-01'],
    ['month', '2016-10-20'],
    ['later', '2016-12-31'],
    ['waiting', '2016-10-20'],
    ['closed', '2016-09-01'],
  ]);
  expect(counts).toEqual({ returned: 1, month: 2, overdue: 1, later: 1, waiting: 1, closed: 1, cancelled: 0 });
  expect(await listUpcomingDays(actor, today)).toMatchObject([
    { day: '2016-10-20', count: 1 },
    { day: '2016-12-31', count: 2 },
  ]);

  const stranger = (await aDepartment()).actor;
  expect((await listWorkbench(stranger, today, 1)).rows).toEqual([]);
  expect(await listUpcomingDays(stranger, today)).toEqual([]);
});

test('a long list is cut into pages, the days to come are counted over all of it', async () => {
  const { body, actor } = await aDepartment();
  const planId = await aPlan();
  for (let n = 0; n <= WORKBENCH_PAGE; n += 1) await anObligation({ body, task: await aTask(planId) });
  const first = await listWorkbench(actor, today, 1);
  const second = await listWorkbench(actor, today, 2);
  expect([first.rows.length, second.rows.length, first.pageCount]).toEqual([WORKBENCH_PAGE, 1, 2]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(WORKBENCH_PAGE + 1);
  expect(await listUpcomingDays(actor, today)).toMatchObject([{ count: WORKBENCH_PAGE + 1 }]);
});
