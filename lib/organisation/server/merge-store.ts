import type { MergePreview } from '@/lib/organisation/merge-preview';
import { readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import type { LocalDate } from '@/lib/shared/local-date';

const UNTOUCHED = `o.state NOT IN ('closed', 'cancelled', 'not_applicable')
  AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.obligation_id = o.id)
  AND NOT EXISTS (SELECT 1 FROM obligation_evidence e WHERE e.obligation_id = o.id)`;
const DOUBLED =
  'EXISTS (SELECT 1 FROM obligation a WHERE a.body_id = $2 AND a.task_id = o.task_id AND a.period = o.period)';

const PREVIEW = `
  SELECT
    (SELECT json_build_object('id', id, 'name', name, 'shortName', short_name, 'validTo', valid_to)
      FROM body WHERE id = $1) AS "from",
    (SELECT json_build_object('id', id, 'name', name, 'shortName', short_name, 'validTo', valid_to)
      FROM body WHERE id = $2) AS "into",
    (SELECT array_agg(DISTINCT n.name ORDER BY n.name) FROM (
      SELECT name FROM body WHERE id = $1 UNION ALL SELECT short_name FROM body WHERE id = $1
      UNION ALL SELECT alias FROM body_alias WHERE body_id = $1) n) AS names,
    (SELECT json_build_object(
      'movable', count(*) FILTER (WHERE ${UNTOUCHED} AND NOT ${DOUBLED}),
      'begun', count(*) FILTER (WHERE o.state NOT IN ('closed', 'cancelled', 'not_applicable') AND NOT (${UNTOUCHED})),
      'doubled', count(*) FILTER (WHERE ${UNTOUCHED} AND ${DOUBLED}),
      'closed', count(*) FILTER (WHERE o.state = 'closed')) FROM obligation o WHERE o.body_id = $1) AS obligations,
    (SELECT count(*) FROM duty_party dp JOIN duty d ON d.id = dp.duty_id JOIN plan p ON p.id = d.plan_id
      WHERE dp.body_id = $1 AND p.issued_at IS NULL) AS "draftParties",
    (SELECT count(*) FROM body WHERE parent_id = $1) AS children,
    (SELECT coalesce(array_agg(g.name ORDER BY g.name), '{}') FROM body_group g
      WHERE EXISTS (SELECT 1 FROM body_group_member m WHERE m.group_id = g.id AND m.body_id = $1 AND m.valid_to IS NULL))
      AS groups,
    (SELECT count(*) FROM body_post WHERE body_id = $1 AND valid_to IS NULL) AS posts,
    (SELECT count(*) FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.body_id = $1 AND a.disabled_at IS NULL) AS accounts`;

/** What merging one body into another would touch, or null when one of them is not there. */
export async function findMergePreview(fromId: string, intoId: string): Promise<MergePreview | null> {
  type Row = Omit<MergePreview, 'from' | 'into'> & {
    from: MergePreview['from'] | null;
    into: MergePreview['into'] | null;
  };
  const [row] = await readRows<Row>('merge-preview', PREVIEW, [fromId, intoId]);
  return row?.from && row.into ? { ...row, from: row.from, into: row.into } : null;
}

type Pair = { fromId: string; intoId: string };

/** Moves open obligations nobody has touched, unless the other body has the same one. Gives how many. */
export async function moveObligations(tx: Tx, { fromId, intoId }: Pair): Promise<number> {
  return tx.$executeRaw`
    UPDATE obligation o SET body_id = ${intoId}, version = version + 1
    WHERE o.body_id = ${fromId} AND o.state NOT IN ('closed', 'cancelled', 'not_applicable')
      AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.obligation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM obligation_evidence e WHERE e.obligation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM obligation a
        WHERE a.body_id = ${intoId} AND a.task_id = o.task_id AND a.period = o.period)`;
}

/** Names, children and what is still being checked point to the other body; issued plans keep what they say. */
export async function redirectNames(tx: Tx, { fromId, intoId }: Pair): Promise<void> {
  await tx.bodyAlias.updateMany({ where: { bodyId: fromId }, data: { bodyId: intoId, source: 'merge' } });
  await tx.body.updateMany({ where: { parentId: fromId, id: { not: intoId } }, data: { parentId: intoId } });
  // Whoever has such a plan or duty open must look again before writing over it.
  await tx.$executeRaw`
    UPDATE plan SET version = version + 1 WHERE issued_at IS NULL AND id IN (
      SELECT d.plan_id FROM duty d JOIN duty_party dp ON dp.duty_id = d.id WHERE dp.body_id = ${fromId}
      UNION SELECT x.plan_id FROM collective_expansion x JOIN collective_member m ON m.expansion_id = x.id
        WHERE m.body_id = ${fromId})`;
  await tx.$executeRaw`
    UPDATE duty SET version = duty.version + 1 FROM plan p
    WHERE p.id = duty.plan_id AND p.issued_at IS NULL
      AND EXISTS (SELECT 1 FROM duty_party dp WHERE dp.duty_id = duty.id AND dp.body_id = ${fromId})`;
  await tx.$executeRaw`
    UPDATE duty_party SET body_id = ${intoId} FROM duty d JOIN plan p ON p.id = d.plan_id
    WHERE duty_party.duty_id = d.id AND duty_party.body_id = ${fromId} AND p.issued_at IS NULL`;
  await tx.$executeRaw`
    INSERT INTO collective_member (expansion_id, body_id)
    SELECT m.expansion_id, ${intoId} FROM collective_member m
      JOIN collective_expansion x ON x.id = m.expansion_id JOIN plan p ON p.id = x.plan_id
    WHERE m.body_id = ${fromId} AND p.issued_at IS NULL ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    DELETE FROM collective_member m USING collective_expansion x, plan p
    WHERE x.id = m.expansion_id AND p.id = x.plan_id AND m.body_id = ${fromId} AND p.issued_at IS NULL`;
}

/** The number of open obligations a body is left with. */
export function countOpen(tx: Tx, bodyId: string): Promise<number> {
  return tx.obligation.count({ where: { bodyId, state: { notIn: ['closed', 'cancelled', 'not_applicable'] } } });
}

/** Ends a duplicate today. False when it has ended meanwhile. A body set up later than today ends on its first day. */
export async function endDuplicate(tx: Tx, id: string, today: LocalDate): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE body SET valid_to = greatest(valid_from, ${today}::date) WHERE id = ${id} AND valid_to IS NULL`;
  await tx.bodyPost.deleteMany({ where: { bodyId: id, validTo: null, validFrom: { gt: new Date(today) } } });
  const open = { bodyId: id, validTo: null };
  await tx.bodyPost.updateMany({ where: open, data: { validTo: new Date(today) } });
  await tx.bodyGroupMember.deleteMany({ where: { ...open, validFrom: { gt: new Date(today) } } });
  await tx.bodyGroupMember.updateMany({ where: open, data: { validTo: new Date(today) } });
  return count === 1;
}
