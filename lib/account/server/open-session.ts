import { SYSTEM_ACTOR } from '@/lib/access/actor';
import { LOCK_MINUTES, MAX_FAILURES } from '@/lib/account/password';
import { hashPassword, hashToken, randomToken, verifyPassword } from '@/lib/server/secret';
import { SESSION_HOURS } from '@/lib/server/session';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { countFailure, findAccountByUsername, type SignInAccount, saveSession } from './account-store';

// An unknown user name must cost as much time as a wrong password, or the answer time tells which names exist.
let dummyHash: Promise<string> | undefined;

/**
 * Checks user name and password and opens a session. Returns its token, which is shown once and stored only as a hash.
 * Throws AppError `bad-credentials` (also for unknown and disabled accounts) or `locked` after five wrong tries.
 */
export async function openSession(username: string, password: string): Promise<string> {
  const account = await findAccountByUsername(username.trim().toLowerCase());
  if (account?.lockedUntil && account.lockedUntil > new Date()) throw new AppError('locked');
  dummyHash ??= hashPassword(randomToken());
  const fits = await verifyPassword(account?.passwordHash ?? (await dummyHash), password);
  if (!account || !fits || account.disabledAt) {
    await recordRefusal(username, account);
    throw new AppError('bad-credentials');
  }
  const token = randomToken();
  const id = newId();
  const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  const event = { kind: 'session.opened', subject: { type: 'session', id }, data: {} } as const;
  await commit({ accountId: account.id, body: null }, event, (tx) =>
    saveSession(tx, { id, tokenHash: hashToken(token), accountId: account.id, expiresAt }),
  );
  return token;
}

async function recordRefusal(username: string, account: SignInAccount | null): Promise<void> {
  const why = !account ? 'unknown' : account.disabledAt ? 'disabled' : 'password';
  const subject = { type: 'account', id: account?.id ?? '-' } as const;
  const event = { kind: 'session.refused', subject, data: { username: username.slice(0, 64), why } } as const;
  await commit(SYSTEM_ACTOR, event, async (tx) => {
    if (account) await countFailure(tx, account.id, MAX_FAILURES, new Date(Date.now() + LOCK_MINUTES * 60_000));
  });
}
