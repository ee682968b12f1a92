import type { Actor } from '@/lib/access/actor';
import { checkPassword } from '@/lib/account/password';
import { hashPassword, verifyPassword } from '@/lib/server/secret';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findPasswordHash, revokeOtherSessions, savePassword } from './account-store';

/** The actor's own password; all their other sessions end. Refuses a wrong current and a weak new password. */
export async function changePassword(actor: Actor, input: { current: string; next: string }): Promise<void> {
  const stored = await findPasswordHash(actor.accountId);
  if (!stored || !(await verifyPassword(stored, input.current))) throw new AppError('wrong-current-password');
  const why = checkPassword(input.next, actor.username);
  if (why) throw new AppError('weak-password', { why });
  const passwordHash = await hashPassword(input.next);
  const subject = { type: 'account', id: actor.accountId } as const;
  await commit(actor, { kind: 'account.password-changed', subject, data: {} }, async (tx) => {
    await savePassword(tx, actor.accountId, passwordHash, false);
    await revokeOtherSessions(tx, actor.accountId, actor.sessionId);
  });
}
