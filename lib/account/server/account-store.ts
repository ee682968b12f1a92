import type { Role } from '@/lib/access/role';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';

export type SignInAccount = {
  id: string;
  passwordHash: string;
  failedAttempts: number;
  lockedUntil: Date | null;
  disabledAt: Date | null;
};

/** What sign-in needs to know of a user name; null when there is no such account. */
export function findAccountByUsername(username: string): Promise<SignInAccount | null> {
  return prisma.account.findUnique({
    where: { username },
    select: { id: true, passwordHash: true, failedAttempts: true, lockedUntil: true, disabledAt: true },
  });
}

export async function findPasswordHash(accountId: string): Promise<string | null> {
  const account = await prisma.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  return account?.passwordHash ?? null;
}

export async function hasAccounts(): Promise<boolean> {
  return (await prisma.account.findFirst({ select: { id: true } })) !== null;
}

export type NewAccount = {
  id: string;
  username: string;
  displayName: string;
  passwordHash: string;
  mustChangePassword: boolean;
  grants: { id: string; role: Role; bodyId: string | null }[];
};

/** Throws Prisma's unique violation when the user name is taken. */
export async function saveNewAccount(tx: Tx, { grants, ...account }: NewAccount): Promise<void> {
  await tx.account.create({ data: { ...account, grants: { createMany: { data: grants } } } });
}

/** A failed try: one more, and locked until `lockUntil` once `limit` is reached. One statement, so none is lost. */
export async function countFailure(tx: Tx, accountId: string, limit: number, lockUntil: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE account SET
      failed_attempts = CASE WHEN failed_attempts + 1 >= ${limit} THEN 0 ELSE failed_attempts + 1 END,
      locked_until = CASE WHEN failed_attempts + 1 >= ${limit} THEN ${lockUntil} ELSE locked_until END
    WHERE id = ${accountId}`;
}

export async function saveSession(
  tx: Tx,
  session: { id: string; tokenHash: string; accountId: string; expiresAt: Date },
): Promise<void> {
  await tx.session.create({ data: session });
  await tx.account.update({ where: { id: session.accountId }, data: { failedAttempts: 0, lockedUntil: null } });
}

/** Ends one session; nothing happens when it has ended already. */
export async function revokeSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: new Date() } });
}

/** Ends all sessions of an account but one. */
export async function revokeOtherSessions(tx: Tx, accountId: string, keep?: string): Promise<void> {
  await tx.session.updateMany({
    where: { accountId, revokedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { revokedAt: new Date() },
  });
}

export async function savePassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<void> {
  await tx.account.update({
    where: { id: accountId },
    data: { passwordHash, mustChangePassword, failedAttempts: 0, lockedUntil: null },
  });
}

export async function saveTheme(tx: Tx, accountId: string, theme: 'system' | 'light' | 'dark'): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { theme } });
}

export async function isUsernameTaken(tx: Tx, username: string): Promise<boolean> {
  return (await tx.account.findUnique({ where: { username }, select: { id: true } })) !== null;
}

export async function saveDisabled(tx: Tx, accountId: string, disabledAt: Date | null): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { disabledAt } });
}
