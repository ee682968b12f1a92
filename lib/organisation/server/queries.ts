import type { Body, BodyAlias, DatedBody } from '@/lib/organisation/body';
import type { BodyDirectory, DatedAlias } from '@/lib/organisation/body-directory';
import type { DatedGroup } from '@/lib/organisation/dated-group';
import type { Succession } from '@/lib/organisation/succession';
import { readRows } from '@/lib/server/db';
import type { LocalDate } from '@/lib/shared/local-date';

/** An entry merged into another as a duplicate is no body of its own, on no day. */
const NOT_A_DUPLICATE =
  "NOT EXISTS (SELECT 1 FROM body_succession s WHERE s.predecessor_id = body.id AND s.kind = 'duplicate')";

const LIST_BODIES = `
  SELECT id, name, short_name AS "shortName", kind, NULL AS "group" FROM body
  WHERE valid_from <= $1::date AND (valid_to IS NULL OR valid_to >= $1::date) AND ${NOT_A_DUPLICATE}
  ORDER BY kind, sort_order, short_name`;

/** The bodies that exist on a day, offices and departments first, in the directory's order. */
export function listBodies(on: LocalDate): Promise<Body[]> {
  return readRows<Body>('list-bodies', LIST_BODIES, [on]);
}

// The names of a merged duplicate are further names of the entry that was kept.
const LIST_ALIASES = `
  WITH RECURSIVE kept(name_of, id) AS (
    SELECT predecessor_id, successor_id FROM body_succession WHERE kind = 'duplicate'
    UNION SELECT kept.name_of, s.successor_id FROM kept
      JOIN body_succession s ON s.predecessor_id = kept.id AND s.kind = 'duplicate'
  )
  SELECT alias, body_id AS "bodyId" FROM body_alias
  WHERE (valid_from IS NULL OR valid_from <= $1::date) AND (valid_to IS NULL OR valid_to >= $1::date)
  UNION ALL
  SELECT own.name, kept.id FROM kept JOIN body ON body.id = kept.name_of
    CROSS JOIN LATERAL (VALUES (body.name), (body.short_name)) own(name)
  WHERE NOT EXISTS (SELECT 1 FROM body_succession s WHERE s.predecessor_id = kept.id AND s.kind = 'duplicate')`;

/** Every other name that is tied to a body on a day. */
export function listAliases(on: LocalDate): Promise<BodyAlias[]> {
  return readRows<BodyAlias>('list-aliases', LIST_ALIASES, [on]);
}

const ALL_BODIES = `
  SELECT id, name, short_name AS "shortName", kind, NULL AS "group", valid_from AS "validFrom", valid_to AS "validTo"
  FROM body ORDER BY kind, sort_order, short_name`;

const ALL_ALIASES = `
  SELECT alias, body_id AS "bodyId", valid_from AS "validFrom", valid_to AS "validTo" FROM body_alias`;

const ALL_SUCCESSIONS = `
  SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", kind, effective_on AS "effectiveOn", document
  FROM body_succession ORDER BY effective_on, predecessor_id, successor_id`;

/** Every body there is or was, in the directory's order. */
export function listAllBodies(): Promise<DatedBody[]> {
  return readRows<DatedBody>('all-bodies', ALL_BODIES, []);
}

/** What became of bodies, the oldest reform first. */
export function listSuccessions(): Promise<Succession[]> {
  return readRows<Succession>('all-successions', ALL_SUCCESSIONS, []);
}

/** All names, bodies and reforms, to match a plan's names on its day; what was settled before is the plan's to add. */
export async function getDirectory(day: LocalDate): Promise<BodyDirectory> {
  const [bodies, aliases, successions] = await Promise.all([
    listAllBodies(),
    readRows<DatedAlias>('all-aliases', ALL_ALIASES, []),
    listSuccessions(),
  ]);
  return { day, bodies, aliases, successions, settled: [] };
}

const LIST_GROUPS = `
  SELECT g.id, g.name, g.aliases,
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'bodyId', m.body_id, 'validFrom', m.valid_from, 'validTo', m.valid_to)
        ORDER BY b.kind, b.sort_order, b.short_name), '[]')
      FROM body_group_member m JOIN body b ON b.id = m.body_id WHERE m.group_id = g.id) AS members
  FROM body_group g ORDER BY g.sort_order, g.name`;

/** The office's dated lists of bodies with everybody who is or was in them. */
export function listGroups(): Promise<DatedGroup[]> {
  return readRows<DatedGroup>('list-groups', LIST_GROUPS, []);
}
