import { afterAll, expect, it } from 'vitest';
import { type Deadline, NO_DEADLINE } from '@/lib/plan/checked-plan';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { aPlan, aTask } from '@/prisma/seed/an-obligation';
import { deadlineColumns, deadlineOfRow } from './deadline-store';

afterAll(disconnect);

const DEADLINES: Deadline[] = [
  NO_DEADLINE,
  { ...NO_DEADLINE, kind: 'date', quote: '年内至少听取一次', start: 3, dueOn: localDate('2016-12-31'), count: 1 },
  {
    ...NO_DEADLINE,
    kind: 'recurring',
    rule: 'quarterly(首月10日前), from 2016',
    recurrence: 'quarter',
    fromYear: 2016,
    fixedDays: [
      { month: 1, day: 10 },
      { month: null, day: 31 },
    ],
    following: true,
    grace: { count: 15, unit: 'working days' },
  },
  { ...NO_DEADLINE, kind: 'ongoing', rhythm: 'week' },
  { ...NO_DEADLINE, kind: 'relative', windowYears: 3, dueOn: localDate('2019-07-27') },
  {
    ...NO_DEADLINE,
    kind: 'relative',
    trigger: { words: '会议召开', count: 5, unit: 'working days', before: true },
  },
];

it('keeps everything a deadline says', async () => {
  const { taskId } = await aTask(await aPlan());
  const { dutyId } = await prisma.task.findUniqueOrThrow({ where: { id: taskId } });
  for (const deadline of DEADLINES) {
    const row = await prisma.duty.update({ where: { id: dutyId }, data: deadlineColumns(deadline) });
    expect(deadlineOfRow(row)).toEqual(deadline);
  }
});

it('refuses days no month has, and half a term', async () => {
  const { taskId } = await aTask(await aPlan());
  const { dutyId } = await prisma.task.findUniqueOrThrow({ where: { id: taskId } });
  for (const data of [{ fixedDays: ['32'] }, { fixedDays: ['13-1'] }, { graceCount: 3 }, { leastCount: 0 }]) {
    await expect(prisma.duty.update({ where: { id: dutyId }, data })).rejects.toThrow();
  }
});
