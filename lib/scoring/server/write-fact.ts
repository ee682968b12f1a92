import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { FactPlace } from '@/lib/scoring/assessment-schemas';
import type { RecordedValue } from '@/lib/scoring/read-fact-form';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findAssessment, findFact, lockDraft, type StoredAssessment, saveFact } from './assessment-store';
import { isObliged } from './material-store';

/**
 * The draft a fact may be written to. A body the plan does not oblige and an assessment nobody opened are not found;
 * refuses strangers and confirmed assessments.
 */
export async function getDraftFor(actor: Actor, { assessmentId, bodyId }: FactPlace): Promise<StoredAssessment> {
  if (!can(actor, 'score.record')) throw new AppError('forbidden');
  const assessment = await findAssessment({ id: assessmentId });
  if (!assessment || !(await isObliged(assessment.plan.id, bodyId))) throw new AppError('not-found');
  if (assessment.state === 'confirmed') throw new AppError('assessment-confirmed');
  return assessment;
}

/** Records a value that has been read by the scheme; of two people writing at once the second is told who was first. */
export async function writeFact(actor: Actor, { version, ...place }: FactPlace, value: RecordedValue): Promise<void> {
  const { assessmentId, bodyId, indicatorId, ground } = place;
  const subject = { type: 'assessment', id: assessmentId } as const;
  const data = { bodyId, indicatorId, ground, value };
  const fact = {
    assessmentId,
    bodyId,
    indicatorId,
    value,
    ground,
    decidedBy: actor.accountId,
    decidedByName: actor.displayName,
  };
  await commit(actor, { kind: 'assessment.fact-recorded', subject, data }, async (tx) => {
    await lockDraft(tx, assessmentId);
    if (!(await saveFact(tx, fact, version))) throw await staleFact(place);
  });
}

/** The refusal for a fact that changed under one's hands. */
export async function staleFact(place: Pick<FactPlace, 'assessmentId' | 'bodyId' | 'indicatorId'>): Promise<AppError> {
  const { assessmentId, bodyId, indicatorId } = place;
  const now = await findFact({ assessmentId, bodyId, indicatorId });
  return new AppError('stale', now ? { who: now.decidedByName, what: '记录过这一项' } : undefined);
}
