import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Body, BodyAlias } from '@/lib/organisation/body';
import type { BodyPost } from '@/lib/organisation/body-post';
import { readRows } from '@/lib/server/db';
import type { LocalDate } from '@/lib/shared/local-date';

const LIST_BODIES = `
  SELECT id, name, short_name AS "shortName", kind, NULL AS "group" FROM body
  WHERE valid_from <= $1::date AND (valid_to IS NULL OR valid_to >= $1::date)
  ORDER BY kind, sort_order, short_name`;

/** The bodies that exist on a day, offices and departments first, in the directory's order. */
export function listBodies(on: LocalDate): Promise<Body[]> {
  return readRows<Body>('list-bodies', LIST_BODIES, [on]);
}

/** Every other name a person has tied to a body. */
export function listAliases(): Promise<BodyAlias[]> {
  return readRows<BodyAlias>('list-aliases', 'SELECT alias, body_id AS "bodyId" FROM body_alias', []);
}

export type BodyLine = Body & { aliases: string[]; posts: BodyPost[] };

const LIST_REGISTER = `
  SELECT b.id, b.name, b.short_name AS "shortName", b.kind, NULL AS "group",
    (SELECT coalesce(array_agg(a.alias ORDER BY a.alias), '{}') FROM body_alias a WHERE a.body_id = b.id) AS aliases,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'title', p.title,
        'validFrom', p.valid_from, 'validTo', p.valid_to) ORDER BY p.kind, p.valid_from), '[]')
      FROM body_post p WHERE p.body_id = b.id) AS posts
  FROM body b WHERE b.valid_to IS NULL AND ($1::text IS NULL OR b.id = $1)
  ORDER BY b.kind, b.sort_order, b.short_name`;

/** The directory with other names and posts; empty for anyone who may not manage it. */
export async function listRegister(actor: Actor): Promise<BodyLine[]> {
  return can(actor, 'body.manage') ? readRows<BodyLine>('list-register', LIST_REGISTER, [null]) : [];
}

/** One body of the directory, or null. */
export async function findInRegister(actor: Actor, bodyId: string): Promise<BodyLine | null> {
  if (!can(actor, 'body.manage')) return null;
  const [line] = await readRows<BodyLine>('list-register', LIST_REGISTER, [bodyId]);
  return line ?? null;
}
