import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { describeEvent } from '@/lib/audit/describe-event';
import type { BodyLine, BodyRecord, HistoryLine } from '@/lib/organisation/body-record';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';

const LINE = `
  SELECT b.id, b.name, b.short_name AS "shortName", b.kind, NULL AS "group", b.level,
    b.valid_from AS "validFrom", b.valid_to AS "validTo", b.parent_id AS "parentId", up.short_name AS "parentName",
    (SELECT coalesce(array_agg(a.alias ORDER BY a.alias), '{}') FROM body_alias a WHERE a.body_id = b.id) AS aliases,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'phone', p.phone,
        'validFrom', p.valid_from, 'validTo', p.valid_to) ORDER BY p.kind, p.valid_from, p.id), '[]')
      FROM body_post p WHERE p.body_id = b.id) AS posts,
    (SELECT coalesce(json_agg(json_build_object('otherId', s.successor_id, 'shortName', o.short_name, 'kind', s.kind,
        'effectiveOn', s.effective_on, 'document', s.document) ORDER BY s.effective_on, o.short_name), '[]')
      FROM body_succession s JOIN body o ON o.id = s.successor_id WHERE s.predecessor_id = b.id) AS successors`;

const LIST_REGISTER = `${LINE}
  FROM body b LEFT JOIN body up ON up.id = b.parent_id
  ORDER BY b.kind, b.sort_order, b.short_name`;

const mayRead = (actor: Actor): boolean => can(actor, 'body.read');

/** The whole directory, also what has ended; empty for anyone who may not read it. */
export async function listRegister(actor: Actor): Promise<BodyLine[]> {
  return mayRead(actor) ? readRows<BodyLine>('list-register', LIST_REGISTER, []) : [];
}

const RECORD = `${LINE},
    (SELECT coalesce(json_agg(json_build_object('alias', a.alias, 'source', a.source, 'validFrom', a.valid_from,
        'validTo', a.valid_to) ORDER BY a.alias), '[]') FROM body_alias a WHERE a.body_id = b.id) AS names,
    (SELECT coalesce(json_agg(json_build_object('otherId', s.predecessor_id, 'shortName', o.short_name, 'kind', s.kind,
        'effectiveOn', s.effective_on, 'document', s.document) ORDER BY s.effective_on, o.short_name), '[]')
      FROM body_succession s JOIN body o ON o.id = s.predecessor_id WHERE s.successor_id = b.id) AS predecessors,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'shortName', c.short_name) ORDER BY c.sort_order,
        c.short_name), '[]') FROM body c WHERE c.parent_id = b.id) AS children,
    (SELECT coalesce(json_agg(json_build_object('groupId', g.id, 'name', g.name, 'validFrom', m.valid_from,
        'validTo', m.valid_to) ORDER BY g.sort_order, g.name, m.valid_from), '[]')
      FROM body_group_member m JOIN body_group g ON g.id = m.group_id WHERE m.body_id = b.id) AS memberships,
    (SELECT json_build_object(
        'open', (SELECT count(*) FROM obligation o WHERE o.body_id = b.id AND o.state NOT IN ('closed', 'cancelled', 'not_applicable')),
        'closed', (SELECT count(*) FROM obligation o WHERE o.body_id = b.id AND o.state = 'closed'),
        'next', (SELECT coalesce(json_agg(n), '[]') FROM (
          SELECT o.id, t.text, o.period, o.due_on AS "dueOn" FROM obligation o JOIN task t ON t.id = o.task_id
          WHERE o.body_id = b.id AND o.state NOT IN ('closed', 'cancelled', 'not_applicable') ORDER BY o.due_on NULLS LAST, t.number LIMIT 8) n))) AS obligations
  FROM body b LEFT JOIN body up ON up.id = b.parent_id WHERE b.id = $1`;

// What was done to the body itself, and the acts on the whole directory that touched it.
const HISTORY = `
  SELECT e.seq, e.at, e.kind, e.body, a.display_name AS who
  FROM audit_event e LEFT JOIN account a ON a.id = e.actor_account_id
  WHERE (e.subject_type = 'body' AND e.subject_id = $1)
    OR (e.kind IN ('body.succeeded', 'body.merged', 'directory.reformed', 'directory.imported')
      AND e.body::jsonb -> 'bodyIds' ? $1)
  ORDER BY e.seq DESC LIMIT 50`;

/** One body of the directory, or null for a stranger and for an id that is none. */
export async function findInRegister(actor: Actor, bodyId: string): Promise<BodyRecord | null> {
  if (!mayRead(actor)) return null;
  const [[record], history] = await Promise.all([
    readRows<Omit<BodyRecord, 'history'>>('body-record', RECORD, [bodyId]),
    readRows<Omit<HistoryLine, 'details'> & { body: string }>('body-history', HISTORY, [bodyId]),
  ]);
  if (!record) return null;
  const lines = history.map(({ body, ...event }) => ({ ...event, details: describeEvent(event.kind, body) }));
  return { ...record, history: lines };
}

/** One body of the directory; throws `not-found`. */
export async function getInRegister(actor: Actor, bodyId: string): Promise<BodyRecord> {
  const record = await findInRegister(actor, bodyId);
  if (!record) throw new AppError('not-found');
  return record;
}

const OPEN_BY_BODY = `
  SELECT body_id AS "bodyId", count(*) AS open FROM obligation
  WHERE state NOT IN ('closed', 'cancelled', 'not_applicable') AND body_id = ANY($1::text[]) GROUP BY body_id`;

/** How many obligations 件 of each body are not done. */
export async function countOpenObligations(bodyIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await readRows<{ bodyId: string; open: number }>('open-by-body', OPEN_BY_BODY, [bodyIds]);
  return new Map(rows.map(({ bodyId, open }) => [bodyId, open]));
}
