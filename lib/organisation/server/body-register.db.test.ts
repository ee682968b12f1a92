import { afterAll, describe, expect, it } from 'vitest';
import { findVacancies } from '@/lib/organisation/body-post';
import { disconnect, prisma } from '@/lib/server/db';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { addAlias } from './add-alias';
import { addPost, endPost } from './change-posts';
import { createBody } from './create-body';
import { findInRegister, listRegister } from './queries';

afterAll(disconnect);

describe('the directory of bodies', () => {
  it('posts come and go with their dates; a contact who left is a vacancy', async () => {
    const steward = (await anAccount({ role: 'steward' })).actor;
    const { id } = await aBody();
    await addPost(steward, { bodyId: id, kind: 'contact', title: '办公室副主任' });
    await addPost(steward, { bodyId: id, kind: 'deputy', title: '副局长' });
    const before = await findInRegister(steward, id);
    expect(findVacancies(before?.posts ?? [])).toEqual([]);
    const contact = before?.posts.find(({ kind }) => kind === 'contact');
    await endPost(steward, { bodyId: id, postId: contact?.id ?? '' });
    const after = await findInRegister(steward, id);
    expect(after?.posts).toHaveLength(2);
    expect(findVacancies(after?.posts ?? [])).toEqual(['contact']);
    await expect(endPost(steward, { bodyId: id, postId: contact?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await prisma.auditEvent.count({ where: { subjectId: id, kind: 'body.posts-changed' } })).toBe(3);
  });

  it('one name stands for one body', async () => {
    const admin = (await anAccount({ role: 'sysadmin' })).actor;
    const [first, second] = [await aBody(), await aBody()];
    await addAlias(admin, { bodyId: first.id, alias: `${first.shortName}别名` });
    await expect(addAlias(admin, { bodyId: second.id, alias: `${first.shortName}别名` })).rejects.toMatchObject({
      code: 'alias-taken',
    });
    await expect(createBody(admin, { name: first.name, shortName: '新', kind: 'department' })).rejects.toMatchObject({
      code: 'body-name-taken',
    });
  });

  it('a liaison sees and changes nothing of it', async () => {
    const body = await aBody();
    const liaison = (await anAccount({ role: 'liaison', body })).actor;
    const post = { bodyId: body.id, kind: 'deputy', title: '自己' } as const;
    await expect(addPost(liaison, post)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(addAlias(liaison, { bodyId: body.id, alias: '别名' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listRegister(liaison)).toEqual([]);
    expect(await findInRegister(liaison, body.id)).toBeNull();
  });
});
