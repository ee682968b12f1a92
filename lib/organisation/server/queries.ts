import type { Body, BodyAlias } from '@/lib/organisation/body';
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
