import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findPasswordHash, revokeOtherSessions, saveDisabled } from './account-store';

/** Closes an account, which ends its sessions at once, or opens it again. Nobody closes their own. */
export async function setAccountOpen(actor: Actor, accountId: string, open: boolean): Promise<void> {
  if (!can(actor, 'account.manage')) throw new AppError('forbidden');
  if (accountId === actor.accountId) throw new AppError('own-account');
  if (!(await findPasswordHash(accountId))) throw new AppError('not-found');
  const subject = { type: 'account', id: accountId } as const;
  await commit(actor, { kind: open ? 'account.enabled' : 'account.disabled', subject, data: {} }, async (tx) => {
    await saveDisabled(tx, accountId, open ? null : new Date());
    if (!open) await revokeOtherSessions(tx, accountId);
  });
}
