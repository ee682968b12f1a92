import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { type Action, can } from '@/lib/access/can';
import type { Role } from '@/lib/access/role';
import { readRows } from './db';
import { env } from './env';
import { hashToken } from './secret';

export const SESSION_COOKIE = 'yaodian.session';
/** A session never lives longer than this, however busy. */
export const SESSION_HOURS = 12;

type SessionRow = {
  account_id: string;
  session_id: string;
  username: string;
  display_name: string;
  must_change_password: boolean;
  theme: Actor['theme'];
  roles: { role: Role; bodyId: string | null }[];
  body_id: string | null;
  body_name: string | null;
  body_short_name: string | null;
};

// The touch rides along with the read: a session seen within the last minute is left alone, so most requests only read.
const FIND_ACTOR = `
  WITH live AS (
    SELECT s.id, s.account_id, s.last_seen_at FROM session s
    WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(mins => $2)
  ), touched AS (
    UPDATE session SET last_seen_at = now() FROM live
    WHERE session.id = live.id AND live.last_seen_at < now() - interval '1 minute'
  )
  SELECT a.id AS account_id, live.id AS session_id, a.username, a.display_name, a.must_change_password, a.theme,
    (SELECT coalesce(json_agg(json_build_object('role', g.role, 'bodyId', g.body_id)), '[]') FROM role_grant g WHERE g.account_id = a.id) AS roles,
    b.id AS body_id, b.name AS body_name, b.short_name AS body_short_name
  FROM live JOIN account a ON a.id = live.account_id
  LEFT JOIN LATERAL (SELECT body_id FROM role_grant WHERE account_id = a.id AND body_id IS NOT NULL LIMIT 1) own ON true
  LEFT JOIN body b ON b.id = own.body_id
  WHERE a.disabled_at IS NULL`;

/** The account behind a session token, or null when it has ended, was revoked, or the account is disabled. */
export async function findActorByToken(token: string): Promise<Actor | null> {
  const [row] = await readRows<SessionRow>('find-actor', FIND_ACTOR, [hashToken(token), env.idleMinutes]);
  if (!row) return null;
  const { body_id: id, body_name: name, body_short_name: shortName } = row;
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    username: row.username,
    displayName: row.display_name,
    mustChangePassword: row.must_change_password,
    theme: row.theme,
    roles: row.roles,
    body: id && name && shortName ? { id, name, shortName } : null,
  };
}

/** Who is signed in, or null; looked up once a request, so that a lock or a role change acts on the next one. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  return token ? findActorByToken(token) : null;
});

/** The signed-in actor for a page; sends others to the sign-in page and back here afterwards. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await findActor();
  if (!actor) redirect(`/login?callbackUrl=${encodeURIComponent(path)}`);
  if (actor.mustChangePassword && path !== '/account') redirect('/account');
  return actor;
}

/** The signed-in actor for a page that needs a city-wide right; a stranger sees that there is no such page. */
export async function requireRight(path: string, action: Action): Promise<Actor> {
  const actor = await requireActor(path);
  if (!can(actor, action)) notFound();
  return actor;
}
