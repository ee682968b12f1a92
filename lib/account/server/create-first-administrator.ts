import { SYSTEM_ACTOR } from '@/lib/access/actor';
import { checkPassword } from '@/lib/account/password';
import { env } from '@/lib/server/env';
import { hashPassword } from '@/lib/server/secret';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { hasAccounts, saveNewAccount } from './account-store';

/** The first system administrator, against the one-time code on the operator's console; works only while nobody exists. */
export async function createFirstAdministrator(input: {
  code: string;
  username: string;
  password: string;
}): Promise<void> {
  if (await hasAccounts()) throw new AppError('setup-done');
  if (!env.isSetupCode(input.code)) throw new AppError('wrong-setup-code');
  const why = checkPassword(input.password, input.username);
  if (why) throw new AppError('weak-password', { why });
  const id = newId();
  const passwordHash = await hashPassword(input.password);
  const data = { username: input.username, roles: ['sysadmin'] };
  await commit(SYSTEM_ACTOR, { kind: 'account.created', subject: { type: 'account', id }, data }, async (tx) => {
    // Two people with the code at once: the second waits here and then finds the first one's account.
    await tx.$executeRaw`LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE`;
    if (await tx.account.findFirst({ select: { id: true } })) throw new AppError('setup-done');
    const grants = [{ id: newId(), role: 'sysadmin' as const, bodyId: null }];
    await saveNewAccount(tx, {
      id,
      username: input.username,
      displayName: '系统管理员',
      passwordHash,
      mustChangePassword: false,
      grants,
    });
  });
}
