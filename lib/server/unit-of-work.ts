import type { Actor, SYSTEM_ACTOR } from '@/lib/access/actor';
import { type DomainEvent, parseEvent } from '@/lib/audit/domain-event';
import type { Prisma } from '@/lib/server/prisma/client';
import { AppError } from '@/lib/shared/app-error';
import { prisma } from './db';
import { isPlanClosed } from './is-plan-closed';

export type Tx = Prisma.TransactionClient;
/**
 * Milliseconds a transaction may wait for a connection and may take: a plan of 600 duties on an old server needs more than
 * the client's own 5 seconds, and what is cut off there is lost.
 */
const PATIENCE = { maxWait: 10_000, timeout: 60_000 };

type Doer = Pick<Actor, 'accountId' | 'body'> | typeof SYSTEM_ACTOR;

/**
 * The only door for writes: one transaction for the change and its audit event. Throws what `write` throws, and
 * `plan-closed` when the database's guard refused a write to a closed plan; then nothing happened. The event goes last
 * because appending locks the chain's head until the transaction ends (`audit_append` numbers, dates and hashes inside
 * that lock, on the database's clock).
 */
export function commit<Result>(actor: Doer, event: DomainEvent, write: (tx: Tx) => Promise<Result>): Promise<Result> {
  return commitAll(actor, [event], write);
}

/** As `commit`, where one act does many things that each have an event of their own: all of it or nothing. */
export async function commitAll<Result>(
  actor: Doer,
  events: readonly DomainEvent[],
  write: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const told = events.map(parseEvent);
  try {
    return await prisma.$transaction(async (tx) => {
      const result = await write(tx);
      for (const { kind, subject, data } of told) {
        const body = JSON.stringify(data);
        await tx.$queryRaw`SELECT audit_append(${kind}, ${actor.accountId}, ${actor.body?.id ?? null}, ${subject.type}, ${subject.id}, ${body})`;
      }
      return result;
    }, PATIENCE);
  } catch (error) {
    throw isPlanClosed(error) ? new AppError('plan-closed') : error;
  }
}
