import { afterAll, describe, expect, it } from 'vitest';
import { anAccount } from '@/prisma/seed/an-account';
import { disconnect, prisma } from './db';
import { commit } from './unit-of-work';

afterAll(disconnect);

const events = (subjectId: string) => prisma.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } });

describe('commit', () => {
  it('writes the change and its event together, or neither', async () => {
    const { actor } = await anAccount({ role: 'steward' });
    const subject = { type: 'account', id: actor.accountId } as const;
    const event = { kind: 'account.theme-chosen', subject, data: { theme: 'dark' } } as const;
    await commit(actor, event, (tx) => tx.account.update({ where: { id: subject.id }, data: { theme: 'dark' } }));
    expect(await events(subject.id)).toMatchObject([
      { kind: 'account.theme-chosen', actorAccountId: actor.accountId, body: '{"theme":"dark"}' },
    ]);

    const failing = commit(actor, event, async (tx) => {
      await tx.account.update({ where: { id: subject.id }, data: { theme: 'light' } });
      throw new Error('after the write');
    });
    await expect(failing).rejects.toThrow('after the write');
    expect(await prisma.account.findUnique({ where: { id: subject.id } })).toMatchObject({ theme: 'dark' });
    expect(await events(subject.id)).toHaveLength(1);
  });

  it('an event of the wrong shape writes nothing', async () => {
    const { actor } = await anAccount({ role: 'steward' });
    const subject = { type: 'account', id: actor.accountId } as const;
    const event = { kind: 'account.theme-chosen', subject, data: {} } as never;
    const attempt = commit(actor, event, (tx) => tx.account.delete({ where: { id: subject.id } }));
    await expect(attempt).rejects.toThrow();
    expect(await prisma.account.count({ where: { id: subject.id } })).toBe(1);
  });

  it('many writers at once leave one unbroken chain', async () => {
    const { actor } = await anAccount({ role: 'steward' });
    const subject = { type: 'account', id: actor.accountId } as const;
    const event = { kind: 'account.theme-chosen', subject, data: { theme: 'light' } } as const;
    await Promise.all(Array.from({ length: 24 }, () => commit(actor, event, async () => undefined)));
    const rows = await prisma.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 60 });
    rows.reverse().forEach((row, index) => {
      const before = rows[index - 1];
      if (!before) return;
      expect(row.seq).toBe(before.seq + 1n);
      expect(row.prevHash).toBe(before.hash);
    });
  });

  it.each([
    'UPDATE audit_event SET kind = kind',
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'DELETE FROM audit_head',
    'UPDATE audit_head SET seq = seq - 1',
    "INSERT INTO audit_head (id, seq, hash) VALUES (2, 0, '')",
  ])('the database refuses: %s', async (sql) => {
    const { actor } = await anAccount({ role: 'steward' });
    const subject = { type: 'account', id: actor.accountId } as const;
    await commit(actor, { kind: 'account.enabled', subject, data: {} }, async () => undefined);
    await expect(prisma.$executeRawUnsafe(sql)).rejects.toThrow();
  });
});
