import { afterAll, describe, expect, it } from 'vitest';
import { createGroup, joinGroup } from '@/lib/organisation/server/change-groups';
import { mergeBodies } from '@/lib/organisation/server/merge-bodies';
import { succeedBody } from '@/lib/organisation/server/succeed-body';
import { importPlan } from '@/lib/plan/server/import-plan';
import { getPlan, getPlanForChecking } from '@/lib/plan/server/queries';
import { matchName } from '@/lib/plan/server/settle-name';
import { disconnect, prisma } from '@/lib/server/db';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { getIssuePreview } from './get-issue-preview';

afterAll(disconnect);

const steward = async () => (await anAccount({ role: 'steward' })).actor;

/** A plan of one duty whose statement is given, as if published on that day. */
function planText(day: LocalDate, statement: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return [
    `某市${year}年政务公开工作要点`,
    '一、加大公开力度',
    `（一）推进公开。及时公开办事指南和办理结果。（${statement}）`,
    `${year}年${month}月${date}日`,
  ].join('\n');
}

const partiesOf = async (actor: Awaited<ReturnType<typeof steward>>, planId: string) =>
  (await getPlan(actor, planId)).duties.flatMap(({ parties }) => parties.map(({ name, bodyId }) => [name, bodyId]));

describe('names in plans through a reform', () => {
  it('a plan finds the body of its own day; a later one is offered the successor, once confirmed it is known', async () => {
    const actor = await steward();
    const [old, heir] = [await aBody(), await aBody()];
    const turn = { kind: 'merged', on: localDate('2019-01-01'), document: '机构改革方案' } as const;
    await succeedBody(actor, { bodyId: old.id, successorIds: [heir.id], ...turn });
    const imported = async (day: string) => {
      const publishedOn = localDate(day);
      const text = planText(publishedOn, `${old.shortName}牵头落实`);
      return (await importPlan(actor, { text, publishedOn })).planId;
    };
    expect(await partiesOf(actor, await imported('2016-07-27'))).toEqual([[old.shortName, old.id]]);

    const later = await imported('2020-05-01');
    expect(await partiesOf(actor, later)).toEqual([[old.shortName, null]]);
    const { names } = await getPlanForChecking(actor, later);
    expect(names[0]?.suggestions[0]).toMatchObject({
      id: heir.id,
      why: `${old.shortName} 已并入 ${heir.shortName}（2019-01）`,
    });
    expect(names[0]?.likelyId).toBe(heir.id);
    expect(await matchName(actor, { planId: later, name: old.shortName, bodyId: heir.id })).toBe(1);
    expect(await prisma.bodyAlias.findUnique({ where: { alias: old.shortName } })).toMatchObject({
      bodyId: heir.id,
      source: 'plan',
    });
    // The alias holds for days on which the old body is no more; its own plans still find itself.
    expect(await partiesOf(actor, await imported('2016-08-27'))).toEqual([[old.shortName, old.id]]);
    expect(await partiesOf(actor, await imported('2021-05-01'))).toEqual([[old.shortName, heir.id]]);
  });

  it('a name settled in an earlier plan is suggested with that year, also when it is no alias any more', async () => {
    const actor = await steward();
    const body = await aBody();
    const name = `${body.id.slice(-5)}事务组`;
    const imported = async (day: string) => {
      const publishedOn = localDate(day);
      return (await importPlan(actor, { text: planText(publishedOn, `${name}牵头落实`), publishedOn })).planId;
    };
    await matchName(actor, { planId: await imported('2015-05-01'), name, bodyId: body.id });
    await prisma.bodyAlias.delete({ where: { alias: name } });
    const { names } = await getPlanForChecking(actor, await imported('2016-05-01'));
    expect(names[0]?.suggestions[0]).toMatchObject({ id: body.id, why: '2015 年确认过' });
  });

  it('a merged duplicate is the kept body in plans still being checked, and in every later one', async () => {
    const actor = await steward();
    const [twice, kept] = [await aBody(), await aBody()];
    const publishedOn = localDate('2016-07-27');
    const text = planText(publishedOn, `${twice.shortName}牵头落实`);
    const { planId } = await importPlan(actor, { text, publishedOn });
    const { version } = await getPlan(actor, planId);
    await mergeBodies(actor, { bodyId: twice.id, intoId: kept.id, obligations: 'stay' });
    expect(await partiesOf(actor, planId)).toEqual([[twice.shortName, kept.id]]);
    expect((await getPlan(actor, planId)).version).toBe(version + 1);
    const again = await importPlan(actor, { text: `${text}\n`.replace('办事指南', '办事流程'), publishedOn });
    expect(await partiesOf(actor, again.planId)).toEqual([[twice.shortName, kept.id]]);
  });

  it('a collective name is expanded by the list of the plan’s day', async () => {
    const actor = await steward();
    const [stays, leaves] = [await aBody({ kind: 'county' }), await aBody({ kind: 'county' })];
    const name = `各园区${stays.id.slice(-4)}单位`;
    const groupId = await createGroup(actor, { name, aliases: '' });
    const members = [stays.id, leaves.id];
    await joinGroup(actor, { groupId, bodyIds: members, from: localDate('2016-01-01') });
    await prisma.bodyGroupMember.updateMany({
      where: { bodyId: leaves.id },
      data: { validTo: new Date('2017-12-31') },
    });
    const shares = async (day: string) => {
      const publishedOn = localDate(day);
      const { planId } = await importPlan(actor, { text: planText(publishedOn, `${name}落实`), publishedOn });
      return (await getIssuePreview(actor, planId)).shares.map(({ body }) => body.id).sort();
    };
    expect(await shares('2016-07-27')).toEqual([...members].sort());
    expect(await shares('2018-07-27')).toEqual([stays.id]);
  });
});
