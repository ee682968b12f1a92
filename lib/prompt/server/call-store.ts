import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';

export async function findBodyName(id: string): Promise<string | null> {
  const body = await prisma.body.findUnique({ where: { id }, select: { shortName: true } });
  return body?.shortName ?? null;
}

/** A call the actor may strike; throws `not-found`. */
export async function getCall(actor: Actor, id: string): Promise<{ id: string }> {
  const call = can(actor, 'prompt.manage')
    ? await prisma.phonePrompt.findUnique({ where: { id }, select: { id: true } })
    : null;
  if (!call) throw new AppError('not-found');
  return call;
}

type NewCall = {
  id: string;
  calledOn: LocalDate;
  bodyId: string;
  person: string;
  matter: string;
  byAccountId: string;
  byName: string;
};

/** Throws Prisma's unique violation when the same form comes twice. */
export async function saveCall(tx: Tx, { calledOn, ...call }: NewCall): Promise<void> {
  await tx.phonePrompt.create({ data: { ...call, calledOn: columnOfDay(calledOn) } });
}

/** Throws Prisma's unique violation when the call is struck already. */
export async function saveStrike(
  tx: Tx,
  strike: { phonePromptId: string; reason: string; byName: string },
): Promise<void> {
  await tx.phonePromptStrike.create({ data: strike });
}
