import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Role } from '@/lib/access/role';
import { hashPassword, readablePassword } from '@/lib/server/secret';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { isUsernameTaken, saveNewAccount } from './account-store';

/**
 * A new account with a one-time password, which is returned to be handed over and stored nowhere; the first sign-in
 * asks for another. Refuses a taken user name.
 */
export async function createAccount(
  actor: Actor,
  input: { username: string; displayName: string; role: Role; bodyId: string | null },
): Promise<{ password: string }> {
  if (!can(actor, 'account.manage')) throw new AppError('forbidden');
  const { username, displayName, role, bodyId } = input;
  const id = newId();
  const password = readablePassword();
  const passwordHash = await hashPassword(password);
  const subject = { type: 'account', id } as const;
  const data = { username, roles: [role] };
  await commit(actor, { kind: 'account.created', subject, data }, async (tx) => {
    if (await isUsernameTaken(tx, username)) throw new AppError('username-taken', { username });
    const grants = [{ id: newId(), role, bodyId }];
    await saveNewAccount(tx, { id, username, displayName, passwordHash, mustChangePassword: true, grants });
  });
  return { password };
}
