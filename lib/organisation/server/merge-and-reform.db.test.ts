import { afterAll, describe, expect, it } from 'vitest';
import { today } from '@/lib/server/clock';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { aBody, aPost } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { evidenceFor } from '@/prisma/seed/evidence-for';
import { addAlias } from './add-alias';
import { applyReform, getReformProposal } from './apply-reform';
import { changeGroup, createGroup, joinGroup, leaveGroup } from './change-groups';
import { getMergePreview, mergeBodies } from './merge-bodies';
import { listAliases, listBodies, listGroups } from './queries';

afterAll(disconnect);

const steward = async () => (await anAccount({ role: 'steward' })).actor;

/** A duplicate with one obligation of each sort. */
async function duplicate() {
  const actor = await steward();
  const [from, into] = [await aBody(), await aBody()];
  await addAlias(actor, { bodyId: from.id, alias: `${from.shortName}别名` });
  await aPost(from.id, 'contact', '办公室');
  const movable = await anObligation({ body: from });
  const begun = await anObligation({ body: from, state: 'in_progress' });
  await evidenceFor({ bodyId: from.id, obligationId: begun.obligationId });
  const closed = await anObligation({ body: from, state: 'closed' });
  const shared = await aTask(await aPlan());
  const doubled = await anObligation({ body: from, task: shared });
  await anObligation({ body: into, task: shared });
  const bodyOf = async ({ obligationId }: { obligationId: string }) =>
    (await prisma.obligation.findUniqueOrThrow({ where: { id: obligationId } })).bodyId;
  return { actor, from, into, movable, begun, closed, doubled, bodyOf };
}

describe('merging a body that was entered twice', () => {
  it('does what the preview told, keeps history, and cannot be done twice', async () => {
    const { actor, from, into, bodyOf, ...pieces } = await duplicate();
    const pair = { bodyId: from.id, intoId: into.id };
    const preview = await getMergePreview(actor, pair);
    expect(preview.obligations).toEqual({ movable: 1, begun: 1, doubled: 1, closed: 1 });
    expect(preview).toMatchObject({
      posts: 1,
      children: 0,
      names: [from.name, from.shortName, `${from.shortName}别名`].sort(),
    });
    expect(await mergeBodies(actor, { ...pair, obligations: 'move' })).toEqual({ moved: 1 });
    expect(await bodyOf(pieces.movable)).toBe(into.id);
    for (const piece of [pieces.begun, pieces.closed, pieces.doubled]) expect(await bodyOf(piece)).toBe(from.id);
    expect((await listBodies(today())).some(({ id }) => id === from.id)).toBe(false);
    const names = (await listAliases(today())).filter(({ bodyId }) => bodyId === into.id).map(({ alias }) => alias);
    expect(names.sort()).toEqual([from.name, from.shortName, `${from.shortName}别名`].sort());
    const event = await prisma.auditEvent.findFirstOrThrow({ where: { kind: 'body.merged', subjectId: from.id } });
    expect(JSON.parse(event.body)).toMatchObject({ moved: 1, stayed: 2 });
    await expect(mergeBodies(actor, { ...pair, obligations: 'move' })).rejects.toMatchObject({ code: 'body-merged' });
    await expect(getMergePreview(actor, { bodyId: into.id, intoId: from.id })).rejects.toMatchObject({
      code: 'body-ended',
    });
  });

  it('leaves every obligation where it is when told so', async () => {
    const { actor, from, into, movable, bodyOf } = await duplicate();
    await mergeBodies(actor, { bodyId: from.id, intoId: into.id, obligations: 'stay' });
    expect(await bodyOf(movable)).toBe(from.id);
  });

  it('of two who merge at once, one does; the stranger is refused', async () => {
    const { actor, from, into } = await duplicate();
    const merge = () => mergeBodies(actor, { bodyId: from.id, intoId: into.id, obligations: 'move' });
    const results = await Promise.allSettled([merge(), merge()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await prisma.auditEvent.count({ where: { kind: 'body.merged', subjectId: from.id } })).toBe(1);
    const stranger = (await anAccount({ role: 'liaison', body: into })).actor;
    await expect(getMergePreview(stranger, { bodyId: into.id, intoId: from.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getMergePreview(actor, { bodyId: into.id, intoId: into.id })).rejects.toMatchObject({
      code: 'body-same',
    });
  });
});

describe('the reform of 2018–19', () => {
  it('is proposed, then applied in one transaction, once; obligations stay', async () => {
    const actor = await steward();
    const [trade, quality] = [
      await aBody({ name: '衡阳市工商行政管理局', shortName: '市工商局' }),
      await aBody({ name: '衡阳市质量技术监督局', shortName: '市质监局' }),
    ];
    const { obligationId } = await anObligation({ body: trade });
    const groupId = await createGroup(actor, { name: `市直单位${trade.id.slice(-8)}`, aliases: '' });
    await joinGroup(actor, { groupId, bodyIds: [trade.id, quality.id], from: localDate('2016-01-01') });
    const lineOf = async () => (await getReformProposal(actor)).lines.find(({ line }) => line.key === 'market');
    const proposed = await lineOf();
    expect(proposed?.ends.map(({ shortName }) => shortName)).toEqual(['市工商局', '市质监局']);
    expect(proposed).toMatchObject({ openObligations: 1, obstacle: null });
    await expect(applyReform(actor, { keys: ['market', 'farming'], document: '方案' })).rejects.toMatchObject({
      code: 'reform-obstacle',
    });
    expect((await prisma.body.findUniqueOrThrow({ where: { id: trade.id } })).validTo).toBeNull();
    const days = new Map([['market', localDate('2019-01-10')]]);
    expect(await applyReform(actor, { keys: ['market'], document: '方案', days })).toEqual({ ended: 2, begun: 1 });
    const heir = await prisma.body.findUniqueOrThrow({ where: { shortName: '市市场监管局' } });
    expect(heir.validFrom.toISOString().slice(0, 10)).toBe('2019-01-10');
    expect((await prisma.obligation.findUniqueOrThrow({ where: { id: obligationId } })).bodyId).toBe(trade.id);
    const group = (await listGroups()).find(({ id }) => id === groupId);
    expect(group?.members.map(({ bodyId, validTo }) => [bodyId, validTo]).sort()).toEqual(
      [
        [trade.id, '2019-01-09'],
        [quality.id, '2019-01-09'],
        [heir.id, null],
      ].sort(),
    );
    expect((await lineOf())?.obstacle).toBe('已经办过');
    await expect(applyReform(actor, { keys: [], document: '方案' })).rejects.toMatchObject({ code: 'reform-nothing' });
    const reader = (await anAccount({ role: 'reviewer' })).actor;
    await expect(applyReform(reader, { keys: ['market'], document: '方案' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('dated lists of bodies', () => {
  it('bodies join and leave with a date; a name is given once', async () => {
    const actor = await steward();
    const body = await aBody();
    const name = `两区一园${body.id.slice(-8)}`;
    const groupId = await createGroup(actor, { name, aliases: '园区；各园区' });
    await expect(createGroup(actor, { name, aliases: '' })).rejects.toMatchObject({ code: 'group-name-taken' });
    expect(await joinGroup(actor, { groupId, bodyIds: [body.id], from: localDate('2016-01-01') })).toBe(1);
    await joinGroup(actor, { groupId, bodyIds: [body.id], from: localDate('2016-05-01') });
    await changeGroup(actor, { groupId, name, aliases: '园区' });
    const read = async () => (await listGroups()).find(({ id }) => id === groupId);
    const member = (await read())?.members[0];
    expect((await read())?.members).toHaveLength(1);
    expect((await read())?.aliases).toEqual(['园区']);
    await leaveGroup(actor, { groupId, memberId: member?.id ?? '', to: localDate('2016-12-31') });
    expect((await read())?.members[0]?.validTo).toBe('2016-12-31');
    await expect(
      leaveGroup(actor, { groupId, memberId: member?.id ?? '', to: localDate('2016-12-31') }),
    ).rejects.toMatchObject({ code: 'stale' });
    expect(await prisma.auditEvent.count({ where: { subjectId: groupId } })).toBe(5);
    const liaison = (await anAccount({ role: 'liaison', body })).actor;
    await expect(createGroup(liaison, { name: '自己的', aliases: '' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
