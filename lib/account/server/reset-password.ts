import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { hashPassword, readablePassword } from '@/lib/server/secret';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findPasswordHash, revokeOtherSessions, savePassword } from './account-store';

/** A new one-time password for somebody who lost theirs; all their sessions end and a lock is lifted. */
export async function resetPassword(actor: Actor, accountId: string): Promise<{ password: string }> {
  if (!can(actor, 'account.manage')) throw new AppError('forbidden');
  if (!(await findPasswordHash(accountId))) throw new AppError('not-found');
  const password = readablePassword();
  const passwordHash = await hashPassword(password);
  const subject = { type: 'account', id: accountId } as const;
  await commit(actor, { kind: 'account.password-reset', subject, data: {} }, async (tx) => {
    await savePassword(tx, accountId, passwordHash, true);
    await revokeOtherSessions(tx, accountId);
  });
  return { password };
}
