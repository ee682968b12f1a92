import { afterAll, describe, expect, it } from 'vitest';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { aBody, aPost } from '@/prisma/seed/a-body';
import { aConsultation } from '@/prisma/seed/a-consultation';
import { aHandOver } from '@/prisma/seed/a-hand-over';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { getHandOver } from './queries';

afterAll(disconnect);
const today = localDate('2016-11-01');

describe('the hand-over page', () => {
  it('holds what is open, what was said, why it came back and how it was answered before, of the own body only', async () => {
    const [body, other] = [await aBody(), await aBody()];
    const { task, obligationIds } = await aHandOver([body, other]);
    await anObligation({ body, task, period: '2016Q1', state: 'closed' });
    const liaison = (await anAccount({ role: 'liaison', body })).actor;
    const { tasks } = await getHandOver(liaison, today);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.open).toMatchObject([
      {
        id: obligationIds[0],
        notes: [{ text: `${body.shortName}下周挂网` }],
        returned: { reason: '缺三季度数据', byName: '周审核' },
      },
    ]);
    expect(tasks[0]?.earlier).toMatchObject([
      { year: 2015, text: `${body.shortName}已公开`, evidence: [{ title: `${body.shortName}公告` }] },
    ]);

    const theirs = await getHandOver((await anAccount({ role: 'deputy', body: other })).actor, today);
    expect(theirs.tasks.flatMap(({ open }) => open.map(({ id }) => id))).toEqual([obligationIds[1]]);
    expect(theirs.tasks[0]?.earlier.map(({ text }) => text)).toEqual([`${other.shortName}已公开`]);
  });

  it('names the posts held today of the body and the office, and no other body', async () => {
    const [body, other, office] = [await aBody(), await aBody(), await aBody({ kind: 'office' })];
    const deputy = await aPost(body.id, 'deputy', '副局长');
    const left = await aPost(body.id, 'contact', '离任的人');
    await prisma.bodyPost.update({ where: { id: left }, data: { validTo: new Date('2016-11-01') } });
    const [foreign, ours, boss] = [
      await aPost(other.id, 'contact', '别人'),
      await aPost(office.id, 'contact', '政务公开科'),
      await aPost(office.id, 'principal', '秘书长'),
    ];
    const { posts } = await getHandOver((await anAccount({ role: 'liaison', body })).actor, today);
    const ids = posts.map(({ id }) => id);
    expect(ids[0]).toBe(deputy);
    expect(ids).toContain(ours);
    for (const id of [left, foreign, boss]) expect(ids).not.toContain(id);
  });

  it('lists the consultations that wait for the body, and is nothing for one without a body', async () => {
    const body = await aBody();
    const steward = (await anAccount({ role: 'steward' })).actor;
    const { consultationId } = await aConsultation(steward, [body]);
    const { asked } = await getHandOver((await anAccount({ role: 'liaison', body })).actor, today);
    expect(asked.map(({ id }) => id)).toEqual([consultationId]);
    const stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
    expect((await getHandOver(stranger, today)).asked).toEqual([]);
    await expect(getHandOver(steward, today)).rejects.toMatchObject({ code: 'not-found' });
  });
});
