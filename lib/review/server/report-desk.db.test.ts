import { afterAll, describe, expect, it } from 'vitest';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { listWorkbench } from '@/lib/task/server/queries';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { openReportDesk } from './open-report-desk';

const today = localDate('2016-10-12');
afterAll(disconnect);

describe('listWorkbench', () => {
  it('own obligations only, in the fixed order, with counts before the page is cut', async () => {
    const body = await aBody();
    const other = await aBody();
    const { actor } = await anAccount({ role: 'liaison', body });
    // Of closed ones only the latest year's are listed, and other tests may have issued later plans.
    const latest = await prisma.plan.aggregate({ where: { state: 'issued' }, _max: { year: true } });
    const plan = await aPlan(latest._max.year ?? 2016);
    const add = async (given: object) => anObligation({ body, task: await aTask(plan), ...given });
    const closed = await add({ state: 'closed' });
    const later = await add({ dueOn: '2016-11-01' });
    const monthEnd = await add({ dueOn: '2016-10-31' });
    const overdue = await add({ dueOn: '2016-10-11', state: 'in_progress' });
    const waiting = await add({ state: 'submitted' });
    const returned = await add({ state: 'returned' });
    await anObligation({ body: other, task: await aTask(plan) });
    await evidenceFor({ bodyId: body.id, obligationId: later.obligationId });
    const { rows, counts } = await listWorkbench(actor, today, 1);
    const order = [returned, overdue, monthEnd, later, waiting, closed].map(({ obligationId }) => obligationId);
    expect(rows.map(({ id }) => id)).toEqual(order);
    expect(rows.map(({ evidence }) => evidence)).toEqual([0, 0, 0, 1, 0, 0]);
    expect(counts).toEqual({ returned: 1, month: 2, overdue: 1, later: 1, waiting: 1, closed: 1, cancelled: 0 });
  });

  it('nobody else sees them: city posts have their own list', async () => {
    const { actor } = await anAccount({ role: 'reviewer' });
    expect((await listWorkbench(actor, today, 1)).rows).toEqual([]);
  });
});

describe('openReportDesk', () => {
  it('shows source, peers, periods, history and evidence; a stranger finds nothing', async () => {
    const body = await aBody();
    const peer = await aBody();
    const task = await aTask(await aPlan());
    const { obligationId } = await anObligation({ body, task, period: '2016Q3' });
    const next = await anObligation({ body, task, period: '2016Q4' });
    await anObligation({ body: peer, task, period: '2016Q3', role: 'co' });
    await evidenceFor({ bodyId: body.id, obligationId });
    await aPendingSubmission({ obligationId, text: '已公开' });
    const { actor } = await anAccount({ role: 'liaison', body });
    const opened = await openReportDesk(actor, obligationId);
    expect(opened?.desk).toMatchObject({
      state: 'submitted',
      canReport: true,
      draft: { text: '已公开', at: null },
      evidence: [{ kind: 'link', publishedOn: '2016-10-08', review: { conclusion: 'publishable' } }],
      periods: [{ period: '2016Q3' }, { period: '2016Q4' }],
    });
    expect(opened?.desk.source?.text).toContain('公开饮用水水质');
    expect(opened?.desk.history.map(({ kind }) => kind)).toEqual(['submitted', 'issued']);
    expect(opened?.desk.peers.map(({ bodyName, own }) => [bodyName, own])).toEqual([
      [body.shortName, true],
      [peer.shortName, false],
    ]);
    expect(opened?.offered).toEqual([]);
    const other = await openReportDesk(actor, next.obligationId);
    expect(other?.offered).toHaveLength(1);
    const stranger = (await anAccount({ role: 'liaison', body: peer })).actor;
    expect(await openReportDesk(stranger, obligationId)).toBeNull();
  });
});
