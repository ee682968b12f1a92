import { prisma } from '@/lib/server/db';
import { hashToken } from '@/lib/server/secret';
import { newId } from '@/lib/shared/new-id';

/** A new session of an account, as after signing in again. */
export async function aSession(accountId: string): Promise<{ token: string }> {
  const token = newId() + newId();
  const expiresAt = new Date(Date.now() + 12 * 3_600_000);
  await prisma.session.create({ data: { id: newId(), accountId, tokenHash: hashToken(token), expiresAt } });
  return { token };
}
