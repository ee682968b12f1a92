import type { Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/role';
import { prisma } from '@/lib/server/db';
import { hashPassword, hashToken } from '@/lib/server/secret';
import { newId } from '@/lib/shared/new-id';
import type { BuiltBody } from './a-body';

type Given = {
  role: Role;
  body?: Pick<BuiltBody, 'id' | 'name' | 'shortName'>;
  username?: string;
  displayName?: string;
  password?: string;
};

export type BuiltAccount = { actor: Actor; username: string; password: string; token: string };

/** An account with one role and an open session, and the actor a use-case sees. */
export async function anAccount({ role, body, ...given }: Given): Promise<BuiltAccount> {
  const id = newId();
  const username = given.username ?? `u${id.slice(-10)}`;
  const displayName = given.displayName ?? `${body?.shortName ?? '市政府办'}${role}`;
  const password = given.password ?? `Pw-${id.slice(-12)}`;
  const bodyId = body?.id ?? null;
  const token = newId() + newId();
  const sessionId = newId();
  await prisma.account.create({
    data: {
      id,
      username,
      displayName,
      passwordHash: await hashPassword(password),
      grants: { create: { id: newId(), role, bodyId } },
      sessions: {
        create: { id: sessionId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 12 * 3_600_000) },
      },
    },
  });
  const actor: Actor = {
    accountId: id,
    sessionId,
    username,
    displayName,
    body: body ? { id: body.id, name: body.name, shortName: body.shortName } : null,
    roles: [{ role, bodyId }],
    mustChangePassword: false,
    theme: 'system',
  };
  return { actor, username, password, token };
}
