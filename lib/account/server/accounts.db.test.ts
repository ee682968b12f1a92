import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { MAX_FAILURES } from '@/lib/account/password';
import { disconnect, prisma } from '@/lib/server/db';
import { findActorByToken } from '@/lib/server/session';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { changePassword } from './change-password';
import { closeSession } from './close-session';
import { createAccount } from './create-account';
import { createFirstAdministrator } from './create-first-administrator';
import { openSession } from './open-session';
import { listAccounts } from './queries';
import { resetPassword } from './reset-password';
import { setAccountOpen } from './set-account-open';

afterAll(disconnect);

const lastEvent = (subjectId: string) =>
  prisma.auditEvent.findFirst({ where: { subjectId }, orderBy: { seq: 'desc' }, select: { kind: true } });

describe('sign-in', () => {
  it('opens a session that carries the roles, and sign-out ends it on the server', async () => {
    const body = await aBody();
    const { actor, username, password } = await anAccount({ role: 'liaison', body });
    const token = await openSession(` ${username.toUpperCase()} `, password);
    const found = await findActorByToken(token);
    expect(found).toMatchObject({ accountId: actor.accountId, body: { id: body.id }, roles: [{ role: 'liaison' }] });
    if (found) await closeSession(found);
    expect(await findActorByToken(token)).toBeNull();
  });

  it('stores no token: what the table holds opens nothing', async () => {
    const { username, password } = await anAccount({ role: 'steward' });
    const token = await openSession(username, password);
    const stored = await prisma.session.findUnique({ where: { tokenHash: token } });
    expect(stored).toBeNull();
    const row = await prisma.session.findUnique({
      where: { tokenHash: createHash('sha256').update(token).digest('hex') },
    });
    expect(row).not.toBeNull();
  });

  it('连续输错五次锁定，锁定时密码对也进不来；没有的用户名说法一样', async () => {
    const { actor, username, password } = await anAccount({ role: 'steward' });
    for (let i = 0; i < MAX_FAILURES; i += 1) {
      await expect(openSession(username, 'wrong')).rejects.toMatchObject({ code: 'bad-credentials' });
    }
    await expect(openSession(username, password)).rejects.toMatchObject({ code: 'locked' });
    await expect(openSession('nobody-here', 'wrong')).rejects.toMatchObject({ code: 'bad-credentials' });
    expect(await lastEvent(actor.accountId)).toEqual({ kind: 'session.refused' });
  });

  it('a session ends by idleness, by age, and with its account', async () => {
    const idle = await anAccount({ role: 'steward' });
    const ended = (data: object) => prisma.session.updateMany({ where: { accountId: idle.actor.accountId }, data });
    await ended({ lastSeenAt: new Date(Date.now() - 31 * 60_000) });
    expect(await findActorByToken(idle.token)).toBeNull();
    await ended({ lastSeenAt: new Date(), expiresAt: new Date(Date.now() - 1000) });
    expect(await findActorByToken(idle.token)).toBeNull();

    const admin = await anAccount({ role: 'sysadmin' });
    const other = await anAccount({ role: 'reviewer' });
    await setAccountOpen(admin.actor, other.actor.accountId, false);
    expect(await findActorByToken(other.token)).toBeNull();
    await expect(openSession(other.username, other.password)).rejects.toMatchObject({ code: 'bad-credentials' });
    await setAccountOpen(admin.actor, other.actor.accountId, true);
    expect(await openSession(other.username, other.password)).toBeTruthy();
  });
});

describe('passwords', () => {
  it('changing one needs the current one and ends the other sessions', async () => {
    const { actor, username, password } = await anAccount({ role: 'steward' });
    const elsewhere = await openSession(username, password);
    await expect(changePassword(actor, { current: 'wrong', next: 'Gong-kai-2016' })).rejects.toMatchObject({
      code: 'wrong-current-password',
    });
    await expect(changePassword(actor, { current: password, next: 'short' })).rejects.toMatchObject({
      code: 'weak-password',
    });
    await changePassword(actor, { current: password, next: 'Gong-kai-2016' });
    expect(await findActorByToken(elsewhere)).toBeNull();
    expect(await openSession(username, 'Gong-kai-2016')).toBeTruthy();
    await expect(openSession(username, password)).rejects.toMatchObject({ code: 'bad-credentials' });
  });
});

describe('administration', () => {
  it('only the system administrator opens accounts; the one-time password must be changed', async () => {
    const admin = await anAccount({ role: 'sysadmin' });
    const stranger = await anAccount({ role: 'steward' });
    const username = `new${Date.now()}`;
    const input = { username, displayName: '审计监督', role: 'auditor' as const, bodyId: null };
    await expect(createAccount(stranger.actor, input)).rejects.toMatchObject({ code: 'forbidden' });
    const { password } = await createAccount(admin.actor, input);
    await expect(createAccount(admin.actor, input)).rejects.toMatchObject({ code: 'username-taken' });
    const found = await findActorByToken(await openSession(username, password));
    expect(found).toMatchObject({ mustChangePassword: true, roles: [{ role: 'auditor' }] });

    const id = found?.accountId ?? '';
    await expect(resetPassword(stranger.actor, id)).rejects.toMatchObject({ code: 'forbidden' });
    const reset = await resetPassword(admin.actor, id);
    expect(await openSession(username, reset.password)).toBeTruthy();
    await expect(setAccountOpen(admin.actor, admin.actor.accountId, false)).rejects.toMatchObject({
      code: 'own-account',
    });
    expect((await listAccounts(stranger.actor, 1)).lines).toEqual([]);
    expect((await listAccounts(admin.actor, 1)).total).toBeGreaterThan(1);
  });

  it('nobody becomes first administrator once somebody exists', async () => {
    await anAccount({ role: 'sysadmin' });
    vi.stubEnv('YAODIAN_SETUP_CODE_SHA256', createHash('sha256').update('code').digest('hex'));
    const input = { code: 'code', username: 'late', password: 'Gong-kai-2016' };
    await expect(createFirstAdministrator(input)).rejects.toMatchObject({ code: 'setup-done' });
    vi.unstubAllEnvs();
  });

  it('a role of a body without a body is refused by the database itself', async () => {
    const { actor } = await anAccount({ role: 'steward' });
    const grant = { id: `${actor.accountId}x`, accountId: actor.accountId, role: 'liaison' as const, bodyId: null };
    await expect(prisma.roleGrant.create({ data: grant })).rejects.toThrow();
  });
});
