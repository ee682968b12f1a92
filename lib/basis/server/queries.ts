import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type BasisVerdict, basisLabel, type LocalDuty, type UpstreamDocument } from '@/lib/basis/basis';
import { type Coverage, coverageOf } from '@/lib/basis/coverage';
import { type QuotedDocument, quotedDocuments, sameNumber } from '@/lib/basis/quoted-documents';
import { type Suggestion, suggestBasis } from '@/lib/basis/suggest-basis';
import { type CheckedPlan, liveDuties } from '@/lib/plan/checked-plan';
import { placesIn } from '@/lib/plan/place-label';
import { getPlan } from '@/lib/plan/server/queries';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { listUnusedUpstream, listUpstream, listVerdicts, listWaivers, type UpstreamHead } from './basis-store';

/** A document the plan quotes, and what is known of it here. */
export type QuotedBasis = QuotedDocument & { used: boolean; available: UpstreamHead | null };

export type PlanBasis = {
  plan: CheckedPlan;
  duties: LocalDuty[];
  documents: UpstreamDocument[];
  unused: UpstreamHead[];
  quoted: QuotedBasis[];
  verdicts: BasisVerdict[];
  suggestions: Suggestion[];
  coverage: Coverage;
};

/** Everything about what a plan answers: documents, links, suggestions, and what is left over on either side. */
export async function getPlanBasis(actor: Actor, planId: string): Promise<PlanBasis> {
  const plan = await getPlan(actor, planId);
  const [documents, unused, verdicts, waivers] = await Promise.all([
    listUpstream(planId),
    listUnusedUpstream(planId),
    listVerdicts(planId),
    listWaivers(planId),
  ]);
  const { anchor } = placesIn(plan);
  const duties = liveDuties(plan).map(
    ({ id, text, itemId }, index): LocalDuty => ({ id, number: index + 1, anchor: anchor(itemId), text }),
  );
  const clauses = documents.flatMap((document) => document.clauses);
  return {
    plan,
    duties,
    documents,
    unused,
    quoted: quotedDocuments(plan.basis).map((quoted) => ({
      ...quoted,
      used: documents.some(({ documentNumber }) => sameNumber(documentNumber, quoted.documentNumber)),
      available: unused.find(({ documentNumber }) => sameNumber(documentNumber, quoted.documentNumber)) ?? null,
    })),
    verdicts,
    suggestions: suggestBasis(duties, clauses, verdicts),
    coverage: coverageOf({ documents, duties, verdicts, waivers }),
  };
}

const LIST_LABELS = `
  SELECT l.duty_id AS "dutyId", d.document_number AS "documentNumber", d.title, c.anchor, c.text
  FROM basis_link l
  JOIN duty ON duty.id = l.duty_id
  JOIN upstream_clause c ON c.id = l.clause_id
  JOIN upstream_document d ON d.id = c.document_id
  WHERE duty.plan_id = $1 AND l.verdict = 'linked'
  ORDER BY d.level, c.document_id, c.ordinal`;

type LabelRow = { dutyId: string; documentNumber: string | null; title: string; anchor: string; text: string };
export type BasisLabel = { label: string; text: string };

/** What each duty of a plan answers, as its page names it; keyed by duty. */
export async function listBasisLabels(actor: Actor, planId: string): Promise<Map<string, BasisLabel[]>> {
  if (!can(actor, 'plan.read')) throw new AppError('not-found');
  const labels = new Map<string, BasisLabel[]>();
  for (const { dutyId, text, ...row } of await readRows<LabelRow>('list-basis-labels', LIST_LABELS, [planId])) {
    labels.set(dutyId, [...(labels.get(dutyId) ?? []), { label: basisLabel(row, row), text }]);
  }
  return labels;
}
