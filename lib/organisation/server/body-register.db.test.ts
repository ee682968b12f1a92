import { afterAll, describe, expect, it } from 'vitest';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { findVacancies } from '@/lib/organisation/body-post';
import { today } from '@/lib/server/clock';
import { disconnect, prisma } from '@/lib/server/db';
import { addDays, localDate } from '@/lib/shared/local-date';
import { aBody, aPost } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { addAlias, endAlias } from './add-alias';
import { changeBody } from './change-body';
import { changePost, endPost } from './change-posts';
import { createBody } from './create-body';
import { listAliases, listBodies } from './queries';
import { findInRegister, listRegister } from './register-queries';
import { succeedBody } from './succeed-body';

afterAll(disconnect);

const steward = async () => (await anAccount({ role: 'steward' })).actor;
const arrival = { replacesId: null, phone: '0734-8866123', on: localDate('2016-09-01') };

describe('the directory of bodies', () => {
  it('posts come and go with their dates; a contact who left is a vacancy', async () => {
    const actor = await steward();
    const { id } = await aBody();
    await changePost(actor, { bodyId: id, kind: 'contact', title: '办公室副主任', ...arrival });
    await changePost(actor, { bodyId: id, kind: 'deputy', title: '副局长', ...arrival });
    const before = await findInRegister(actor, id);
    expect(findVacancies(before?.posts ?? [], today())).toEqual([]);
    const contact = before?.posts.find(({ kind }) => kind === 'contact');
    const leaving = { bodyId: id, postId: contact?.id ?? '', on: today() };
    await endPost(actor, leaving);
    const after = await findInRegister(actor, id);
    expect(after?.posts).toHaveLength(2);
    expect(findVacancies(after?.posts ?? [], today())).toEqual(['contact']);
    await expect(endPost(actor, leaving)).rejects.toMatchObject({ code: 'not-found' });
    expect(after?.history.map(({ kind }) => kind)).toEqual(Array(3).fill('body.posts-changed'));
    expect(after?.history.map(({ details }) => details).join()).not.toContain('8866123');
  });

  it('one deputy at a time: a second is refused, a hand-over ends the first on the same day', async () => {
    const actor = await steward();
    const body = await aBody();
    const first = await aPost(body.id, 'deputy', '副局长甲');
    await anObligation({ body });
    const second = { bodyId: body.id, kind: 'deputy', title: '副局长乙', ...arrival } as const;
    await expect(changePost(actor, second)).rejects.toMatchObject({ code: 'post-held' });
    expect(await changePost(actor, { ...second, replacesId: first })).toEqual({ open: 1 });
    const posts = (await findInRegister(actor, body.id))?.posts ?? [];
    expect(posts.map(({ title, validTo }) => [title, validTo])).toEqual([
      ['副局长甲', '2016-09-01'],
      ['副局长乙', null],
    ]);
  });

  it('of two who take a vacant post at once, one gets it', async () => {
    const actor = await steward();
    const { id } = await aBody();
    const take = (title: string) => changePost(actor, { bodyId: id, kind: 'deputy', title, ...arrival });
    const results = await Promise.allSettled([take('甲'), take('乙')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await prisma.bodyPost.count({ where: { bodyId: id } })).toBe(1);
  });

  it('one name stands for one body, as long as it is in use', async () => {
    const actor = (await anAccount({ role: 'sysadmin' })).actor;
    const [first, second] = [await aBody(), await aBody()];
    const alias = `${first.shortName}别名`;
    await addAlias(actor, { bodyId: first.id, alias });
    await expect(addAlias(actor, { bodyId: second.id, alias })).rejects.toMatchObject({ code: 'alias-taken' });
    await expect(createBody(actor, { name: first.name, shortName: '新', kind: 'department' })).rejects.toMatchObject({
      code: 'body-name-taken',
    });
    await endAlias(actor, { bodyId: first.id, alias });
    const named = async (day: string) => (await listAliases(localDate(day))).some((one) => one.alias === alias);
    expect(await named(today())).toBe(false);
    expect(await named(addDays(today(), -1))).toBe(true);
  });

  it('corrections keep what was in the trail, and the tree without circles', async () => {
    const actor = await steward();
    const parent = await aBody();
    const child = await createBody(actor, {
      name: `${parent.name}监测站`,
      shortName: `${parent.shortName}监测站`,
      kind: 'subordinate',
      parentId: parent.id,
    });
    const facts = { kind: parent.kind, level: 'city', validFrom: SINCE_UNKNOWN, validTo: null } as const;
    const change = { bodyId: parent.id, name: parent.name, shortName: `${parent.shortName}甲`, ...facts };
    await expect(changeBody(actor, { ...change, parentId: child })).rejects.toMatchObject({ code: 'body-tree' });
    await changeBody(actor, { ...change, parentId: null });
    const record = await findInRegister(actor, parent.id);
    expect(record?.children.map(({ id }) => id)).toEqual([child]);
    expect(record?.history[0]?.details).toContain(`简称 ${parent.shortName}→${parent.shortName}甲`);
  });

  it('a successor takes over on a day; the day before knows the old one, obligations stay', async () => {
    const actor = await steward();
    const [old, heir] = [await aBody(), await aBody()];
    const { obligationId } = await anObligation({ body: old });
    const act = { kind: 'merged', on: localDate('2019-01-01'), document: '机构改革方案' } as const;
    await succeedBody(actor, { bodyId: old.id, successorIds: [heir.id], ...act });
    const valid = async (day: string) => (await listBodies(localDate(day))).some(({ id }) => id === old.id);
    expect([await valid('2018-12-31'), await valid('2019-01-01')]).toEqual([true, false]);
    const { bodyId } = await prisma.obligation.findUniqueOrThrow({ where: { id: obligationId } });
    expect(bodyId).toBe(old.id);
    await expect(succeedBody(actor, { bodyId: old.id, successorIds: [heir.id], ...act })).rejects.toMatchObject({
      code: 'body-ended',
    });
    expect((await findInRegister(actor, heir.id))?.history[0]?.kind).toBe('body.succeeded');
  });

  it('a liaison sees and changes nothing of it; who reads plans looks, but does not change', async () => {
    const body = await aBody();
    const liaison = (await anAccount({ role: 'liaison', body })).actor;
    const reader = (await anAccount({ role: 'reviewer' })).actor;
    const post = { bodyId: body.id, kind: 'deputy', title: '自己', ...arrival } as const;
    for (const actor of [liaison, reader]) {
      await expect(changePost(actor, post)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(addAlias(actor, { bodyId: body.id, alias: '别名' })).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await listRegister(liaison)).toEqual([]);
    expect(await findInRegister(liaison, body.id)).toBeNull();
    expect((await findInRegister(reader, body.id))?.id).toBe(body.id);
  });
});
