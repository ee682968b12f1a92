import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { overlayCalendar } from '@/lib/calendar/calendar-change';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { currentCalendar, listChanges } from '@/lib/calendar/server/calendar-store';
import { getCalendarYear, getYearText } from '@/lib/calendar/server/queries';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask, type BuiltTask } from '@/prisma/seed/an-obligation';
import { type CalendarOrder, changeCalendar, previewCalendar } from './change-calendar';
import { readCalendarChange } from './read-calendar-change';

afterAll(disconnect);

let steward: Actor;
let liaison: Actor;
let body: { id: string };
beforeAll(async () => {
  steward = (await anAccount({ role: 'steward' })).actor;
  const own = await aBody();
  body = own;
  liaison = (await anAccount({ role: 'liaison', body: own })).actor;
});

// Each test has a year of its own, so that none sees the days of another.
const notice = (year: number): Omit<CalendarOrder, 'version' | 'moved'> => ({
  layer: 'national',
  year,
  notice: `国办发明电〔${year - 1}〕9号`,
  off: '元旦 01-01~01-03，春节 01-26~02-02',
  on: '',
});

/** A quarterly duty of the year before, its last quarter due 20 working days into `year`. */
async function aQuarterDueIn(year: number): Promise<BuiltTask & { obligationId: string; dueOn: string }> {
  const task = await aTask(await aPlan(year - 1), '每季度公开', { deadlineKind: 'recurring', recurrence: 'quarter' });
  const dueOn = addWorkingDays(localDate(`${year - 1}-12-31`), 20, await currentCalendar());
  return { ...(await anObligation({ body, task, period: `${year - 1}Q4`, dueOn })), dueOn };
}

async function preview(order: Omit<CalendarOrder, 'version' | 'moved'>) {
  const answer = await previewCalendar(steward, order);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.preview;
}
const dueOf = async (id: string) =>
  (await prisma.obligation.findUniqueOrThrow({ where: { id } })).dueOn?.toISOString().slice(0, 10);

describe('changing the calendar', () => {
  it('shows which dates move, changes nothing until it is applied, then moves them with the event', async () => {
    const quarter = await aQuarterDueIn(2031);
    const closed = await anObligation({
      body: await aBody(),
      task: quarter,
      period: '2030Q4',
      dueOn: quarter.dueOn,
      state: 'closed',
    });
    const order = notice(2031);
    const seen = await preview(order);
    expect(seen).toMatchObject({ moved: 1, kept: 1 });
    const move = seen.plans[0]?.moves[0];
    expect(move).toMatchObject({ period: '2030Q4', from: quarter.dueOn, obligations: 1, kept: 1 });
    expect(await dueOf(quarter.obligationId)).toBe(quarter.dueOn);

    await changeCalendar(steward, { ...order, version: seen.version, moved: seen.moved });
    expect(await dueOf(quarter.obligationId)).toBe(move?.to);
    expect(await dueOf(closed.obligationId)).toBe(quarter.dueOn);
    const calendar = await currentCalendar();
    expect(calendar.years.has(2031)).toBe(true);
    expect(addWorkingDays(localDate('2030-12-31'), 20, calendar)).toBe(move?.to);
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { kind: 'calendar.changed', subjectId: String(seen.version + 1) },
    });
    expect(event.body).toContain(quarter.dueOn);
    expect(event.actorAccountId).toBe(steward.accountId);
  });

  it('refuses who may not change it, and hides it from who may not look', async () => {
    const order = { ...notice(2033), version: 0, moved: 0 };
    const leader = (await anAccount({ role: 'leader' })).actor;
    for (const actor of [liaison, leader]) {
      await expect(previewCalendar(actor, order)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(changeCalendar(actor, order)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(getYearText(actor, 'national', 2033)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(getCalendarYear(liaison, 2026)).rejects.toMatchObject({ code: 'not-found' });
    expect(await getCalendarYear(leader, 2026)).toMatchObject({ canManage: false, view: { working: 248 } });
    const admin = (await anAccount({ role: 'sysadmin' })).actor;
    expect(await getCalendarYear(admin, 2026)).toMatchObject({ canManage: true });
  });

  it('tells the second of two administrators that the calendar has changed', async () => {
    const order = notice(2035);
    const { version, moved } = await preview(order);
    const other = (await anAccount({ role: 'sysadmin' })).actor;
    const local = { ...notice(2035), layer: 'local', off: '本地 03-03', notice: '市政府通知' } as const;
    const both = await Promise.allSettled([
      changeCalendar(steward, { ...order, version, moved }),
      changeCalendar(other, { ...local, version, moved }),
    ]);
    const failed = both.filter((one) => one.status === 'rejected');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.reason).toMatchObject({ code: 'stale', facts: { what: '改过日历' } });
    expect((await listChanges()).filter(({ year }) => year === 2035)).toHaveLength(1);
  });

  it('moves nothing that nobody has seen: a date that came since is a reason to look again', async () => {
    const order = notice(2037);
    const { version, moved } = await preview(order);
    const { obligationId, dueOn } = await aQuarterDueIn(2037);
    const applied = changeCalendar(steward, { ...order, version, moved });
    await expect(applied).rejects.toMatchObject({ code: 'calendar-moved-on' });
    expect(await dueOf(obligationId)).toBe(dueOn);
    expect((await listChanges()).some(({ year }) => year === 2037)).toBe(false);
  });

  it('keeps every version: a correction is the next one, and rows are never changed', async () => {
    const order = notice(2039);
    const first = await preview(order);
    await changeCalendar(steward, { ...order, version: first.version, moved: first.moved });
    const corrected = { ...order, off: '元旦 01-01~01-02，春节 01-26~02-02' };
    const second = await preview(corrected);
    await changeCalendar(steward, { ...corrected, version: second.version, moved: second.moved });
    const changes = (await listChanges()).filter(({ year }) => year === 2039);
    expect(changes.map(({ version }) => version)).toEqual([first.version + 1, first.version + 2]);
    expect(changes[1]?.days.filter(({ kind }) => kind === 'plain')).toHaveLength(1);
    expect(overlayCalendar(NATIONAL_CALENDAR, changes).holidays.has(localDate('2039-01-03'))).toBe(false);
    expect(await getYearText(steward, 'national', 2039)).toMatchObject({ off: corrected.off, notice: order.notice });
    await expect(prisma.calendarDay.deleteMany({ where: { version: first.version + 1 } })).rejects.toThrow();
    await expect(prisma.calendarChange.updateMany({ data: { notice: '' } })).rejects.toThrow();
  });
});

describe('the page of a change', () => {
  const day = localDate('2026-11-25');

  it('offers next year, with what stands in the calendar to correct', async () => {
    const { query, preview } = await readCalendarChange(steward, {}, day);
    expect(preview).toBeNull();
    expect(query.values).toMatchObject({ layer: 'national', year: '2027', off: '', on: '' });
    const given = await readCalendarChange(steward, { layer: 'national', year: '2026' }, day);
    expect(given.query.values).toMatchObject({ notice: '国办发明电〔2025〕7号' });
    expect(given.query.values.off).toContain('春节 02-15~02-23');
    await expect(readCalendarChange(liaison, {}, day)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says everything that is wrong at once, and keeps what was typed', async () => {
    const sent = { look: '1', layer: 'national', year: '2027', notice: '', off: '02-30', on: '02-03' };
    const { query, preview } = await readCalendarChange(steward, sent, day);
    expect(preview).toBeNull();
    expect(query.errors).toEqual({
      notice: '写上通知的文号，或者依据',
      off: '第 1 项“02-30”：没有 2 月 30 日',
      on: '2027-02-03 是周三，本来就上班，不用写',
    });
    expect(query.values).toMatchObject({ off: '02-30', on: '02-03' });
  });
});
