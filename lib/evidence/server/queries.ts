import type { Actor } from '@/lib/access/actor';
import { reachOf } from '@/lib/access/can';
import { LIBRARY_PAGE, type LibraryRow, type OfferedEvidence } from '@/lib/evidence/library';
import { readRows } from '@/lib/server/db';

// Uses are counted for the page's rows only.
const LIBRARY = `
  WITH page AS (
    SELECT e.*, count(*) OVER () AS total FROM evidence e
    WHERE e.body_id = ANY ($1) AND ($2 = '' OR position(lower($2) IN lower(e.title || ' ' || coalesce(e.url, ''))) > 0)
    ORDER BY e.created_at DESC, e.id DESC LIMIT $3 OFFSET $4
  ), used AS (
    SELECT evidence_id, count(*) AS n FROM obligation_evidence
    WHERE evidence_id IN (SELECT id FROM page) GROUP BY evidence_id
  )
  SELECT page.id, page.kind, page.title, page.url, page.published_on AS "publishedOn", page.reviewer,
    page.reviewed_on AS "reviewedOn", page.review_conclusion AS "reviewConclusion", f.id AS "fileId", f.name AS "fileName",
    f.size AS "fileSize", page.created_at AS "createdAt", coalesce(used.n, 0) AS uses, page.total
  FROM page LEFT JOIN used ON used.evidence_id = page.id LEFT JOIN stored_file f ON f.id = page.file_id
  ORDER BY page.created_at DESC, page.id DESC`;

/** The evidence of the actor's own bodies, newest first; `search` looks in titles and addresses. */
export async function listLibrary(
  actor: Actor,
  { search, page }: { search: string; page: number },
): Promise<{ rows: LibraryRow[]; total: number }> {
  const reach = reachOf(actor, 'evidence.read');
  const values = [reach === 'city' ? [] : reach, search, LIBRARY_PAGE, (page - 1) * LIBRARY_PAGE];
  const rows = await readRows<LibraryRow & { total: number }>('evidence-library', LIBRARY, values);
  return { rows, total: rows[0]?.total ?? 0 };
}

const OFFERED = `
  SELECT e.id, e.kind, e.title, e.published_on AS "publishedOn" FROM evidence e
  WHERE e.body_id = $1 AND NOT EXISTS (
    SELECT 1 FROM obligation_evidence u WHERE u.evidence_id = e.id AND u.obligation_id = $2)
  ORDER BY e.created_at DESC LIMIT 30`;

/** The body's latest evidence that is not on this obligation yet (S125: entered once, used many times). */
export function listOffered(bodyId: string, obligationId: string): Promise<OfferedEvidence[]> {
  return readRows<OfferedEvidence>('evidence-offered', OFFERED, [bodyId, obligationId]);
}
