import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { NO_DEADLINE, type Party } from '@/lib/plan/checked-plan';
import { obligationsOf, obligedBodies } from './obligations-of';

const party = (role: Party['role'], bodyId: string | null, collective = false): Party => ({
  id: `${role}${bodyId}`,
  name: bodyId ?? '各级各部门',
  role,
  start: null,
  end: null,
  collective,
  openList: false,
  settled: true,
  bodyId: collective ? null : bodyId,
});
const everybody = () => ['a', 'b', 'c'];

describe('obligedBodies', () => {
  it('keeps the strongest of a body’s roles, once', () => {
    const roles = obligedBodies(
      { parties: [party('co', 'a'), party('lead', 'a'), party('responsible', 'b')] },
      everybody,
    );
    expect(Object.fromEntries(roles)).toEqual({ a: 'lead', b: 'responsible' });
  });

  it('lets a body named by itself keep its role beside a collective, even a weaker one', () => {
    const roles = obligedBodies({ parties: [party('co', 'a'), party('responsible', null, true)] }, everybody);
    expect(Object.fromEntries(roles)).toEqual({ a: 'co', b: 'responsible', c: 'responsible' });
  });

  it('obliges nobody for a name without a body', () => {
    expect(obligedBodies({ parties: [party('lead', null)] }, everybody).size).toBe(0);
  });
});

describe('obligationsOf', () => {
  it('has one row per body and period', () => {
    const deadline = { ...NO_DEADLINE, kind: 'recurring', recurrence: 'quarter' } as const;
    const duty = { id: 'd', parties: [party('lead', 'a'), party('co', 'b')], deadline };
    const rows = obligationsOf(duty, everybody, { year: 2016, publishedOn: null }, NATIONAL_CALENDAR);
    expect(rows.map(({ bodyId, role, period }) => `${bodyId} ${role} ${period}`).sort()).toEqual(
      ['a lead', 'b co'].flatMap((one) => [1, 2, 3, 4].map((quarter) => `${one} 2016Q${quarter}`)),
    );
  });
});
