import type { Actor } from '@/lib/access/actor';
import { decideEvidenceText } from '@/lib/evidence/decide-evidence-text';
import { decideSecrecyReview } from '@/lib/evidence/decide-secrecy-review';
import type { Origin } from '@/lib/evidence/evidence';
import type { Correction, RecordReview } from '@/lib/evidence/evidence-schemas';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { getOwnEvidence, saveCorrection, saveReview } from './evidence-store';

/** Records the 保密审查 of one piece of evidence, or replaces it; the trail keeps both. Refuses as `decideSecrecyReview`. */
export async function reviewEvidence(actor: Actor, { evidenceId, ...review }: RecordReview): Promise<void> {
  const evidence = await getOwnEvidence(actor, evidenceId);
  const accepted = assertAccepted(decideSecrecyReview(evidence, review, today()));
  const subject = { type: 'evidence', id: evidenceId } as const;
  await commit(actor, { kind: 'evidence.reviewed', subject, data: accepted }, (tx) =>
    saveReview(tx, evidenceId, accepted),
  );
}

const ORIGIN_FIELDS = ['column', 'documentNumber', 'indexNumber'] as const;

/** What was not sent stays as it was; sent empty it is taken away. */
function correctedOrigin(known: Origin, given: Partial<Origin>): Origin {
  const { column = known.column, documentNumber = known.documentNumber, indexNumber = known.indexNumber } = given;
  return { column, documentNumber, indexNumber };
}

/** Corrects title, day of publication and what a page is filed under. Reports already sent keep what they showed. */
export async function correctEvidence(actor: Actor, { evidenceId, title, ...given }: Correction): Promise<void> {
  const evidence = await getOwnEvidence(actor, evidenceId);
  const publishedOn = evidence.kind === 'link' ? (given.publishedOn ?? evidence.publishedOn) : null;
  assertAccepted(decideEvidenceText({ title, publishedOn }, today()));
  if (evidence.review) assertAccepted(decideSecrecyReview({ title, publishedOn }, evidence.review, today()));
  const origin = evidence.kind === 'link' ? correctedOrigin(evidence.origin, given) : evidence.origin;
  const changed = [
    ...(title === evidence.title ? [] : ['title']),
    ...(publishedOn === evidence.publishedOn ? [] : ['publishedOn']),
    ...ORIGIN_FIELDS.filter((field) => origin[field] !== evidence.origin[field]),
  ];
  if (changed.length === 0) return;
  const subject = { type: 'evidence', id: evidenceId } as const;
  await commit(actor, { kind: 'evidence.corrected', subject, data: { changed } }, (tx) =>
    saveCorrection(tx, evidenceId, { title, publishedOn, ...origin }),
  );
}
