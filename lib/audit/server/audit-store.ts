import type { ChainedEvent, ChainLink } from '@/lib/audit/chain';
import { readRows } from '@/lib/server/db';

const CHAINED = `
  SELECT seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, kind,
    actor_account_id AS "actorAccountId", actor_body_id AS "actorBodyId",
    subject_type AS "subjectType", subject_id AS "subjectId", body, prev_hash AS "prevHash", hash
  FROM audit_event WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3`;

/** Events after number `after` up to number `upTo`, in order, as they were hashed. */
export function listChained(after: number, upTo: number, limit: number): Promise<ChainedEvent[]> {
  return readRows<ChainedEvent>('audit-chained', CHAINED, [after, upTo, limit]);
}

/** Where the chain ends. Throws when the head's only row is gone, which no program of ours does. */
export async function findHead(): Promise<ChainLink> {
  const [head] = await readRows<ChainLink>('audit-head', 'SELECT seq, hash FROM audit_head WHERE id = 1', []);
  if (!head) throw new Error('the audit head is missing');
  return head;
}
