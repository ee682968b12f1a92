import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { describeEvent } from '@/lib/audit/describe-event';
import type { TrailFilter } from '@/lib/audit/trail-filter';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';

/** Events on one page of the trail. */
export const TRAIL_PAGE = 100;

export type TrailEntry = {
  seq: number;
  at: Date;
  kind: string;
  /** Display name, user name and body of who did it; null when the program itself did. */
  actor: { name: string; username: string; bodyName: string | null } | null;
  /** What it was done to, in words; empty when the thing has no name. */
  subject: string;
  details: string;
};

export type TrailPage = { entries: TrailEntry[]; nextBefore: number | null };

type Row = {
  seq: number;
  at: Date;
  kind: string;
  body: string;
  name: string | null;
  username: string | null;
  bodyName: string | null;
  subject: string | null;
};

// The page is cut first; names are then looked up for its rows only.
const TRAIL = `
  WITH page AS (
    SELECT seq, at, kind, actor_account_id, actor_body_id, subject_type, subject_id, body FROM audit_event
    WHERE ($1::bigint IS NULL OR seq < $1) AND ($2::text IS NULL OR kind = $2)
      AND ($3::text IS NULL OR actor_account_id IN (SELECT id FROM account WHERE username = $3 OR display_name = $3))
    ORDER BY seq DESC LIMIT $4
  )
  SELECT page.seq, page.at, page.kind, page.body, a.display_name AS name, a.username, b.short_name AS "bodyName",
    CASE page.subject_type
      WHEN 'obligation' THEN (SELECT ob.short_name || '“' || t.text || '”' FROM obligation o
        JOIN task t ON t.id = o.task_id JOIN body ob ON ob.id = o.body_id WHERE o.id = page.subject_id)
      WHEN 'body' THEN (SELECT short_name FROM body WHERE id = page.subject_id)
      WHEN 'group' THEN (SELECT name FROM body_group WHERE id = page.subject_id)
      WHEN 'directory' THEN '单位名录'
      WHEN 'plan' THEN (SELECT title FROM plan WHERE id = page.subject_id)
      WHEN 'consultation' THEN (SELECT title || '（征求意见稿）' FROM consultation WHERE id = page.subject_id)
      WHEN 'upstream' THEN (SELECT title FROM upstream_document WHERE id = page.subject_id)
      WHEN 'duty' THEN (SELECT '“' || text || '”' FROM duty WHERE id = page.subject_id)
      WHEN 'evidence' THEN (SELECT '“' || title || '”' FROM evidence WHERE id = page.subject_id)
      WHEN 'account' THEN (SELECT display_name FROM account WHERE id = page.subject_id)
      WHEN 'session' THEN ''
    END AS subject
  FROM page LEFT JOIN account a ON a.id = page.actor_account_id LEFT JOIN body b ON b.id = page.actor_body_id
  ORDER BY page.seq DESC`;

/** Events, newest first, a page at a time by number; `account` is a user name or a display name. */
export async function listTrail(actor: Actor, { kind, account, before }: TrailFilter): Promise<TrailPage> {
  if (!can(actor, 'trail.read')) throw new AppError('not-found');
  const rows = await readRows<Row>('audit-trail', TRAIL, [before, kind, account, TRAIL_PAGE + 1]);
  const shown = rows.slice(0, TRAIL_PAGE);
  return {
    entries: shown.map(entryOf),
    nextBefore: rows.length > TRAIL_PAGE ? (shown.at(-1)?.seq ?? null) : null,
  };
}

function entryOf({ name, username, bodyName, subject, body, ...row }: Row): TrailEntry {
  return {
    ...row,
    actor: name !== null && username !== null ? { name, username, bodyName } : null,
    subject: subject ?? '',
    details: describeEvent(row.kind, body),
  };
}
