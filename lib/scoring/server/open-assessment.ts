import type { Actor, SYSTEM_ACTOR } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { findAssessment, saveAssessment, saveSchemeOfDraft } from './assessment-store';
import { checkFactsFit } from './check-facts-fit';
import { findIssuedPlan } from './plan-store';
import { findScheme, schemeOf } from './scheme-store';

/**
 * Begins the assessment of an issued plan by a published scheme, or lets a draft go on by another one. Refuses a plan
 * that is not issued, a confirmed assessment, and a scheme that recorded facts do not fit. Answers the assessment's id.
 */
export async function openAssessment(
  actor: Actor | typeof SYSTEM_ACTOR,
  { planId, schemeId }: { planId: string; schemeId: string },
): Promise<string> {
  if ('roles' in actor && !can(actor, 'score.record')) throw new AppError('forbidden');
  const [plan, stored, existing] = await Promise.all([
    findIssuedPlan(planId),
    findScheme(schemeId),
    findAssessment({ planId }),
  ]);
  if (!stored) throw new AppError('not-found');
  if (!plan) throw new AppError('plan-not-issued');
  if (existing?.state === 'confirmed') throw new AppError('assessment-confirmed');
  if (existing?.schemeRow.id === schemeId) return existing.id;
  const id = existing?.id ?? newId();
  if (existing) await checkFactsFit(existing, plan, schemeOf(stored));
  const data = { scheme: `${stored.name}第${stored.version}版` };
  await commit(actor, { kind: 'assessment.opened', subject: { type: 'assessment', id }, data }, (tx) =>
    existing
      ? saveSchemeOfDraft(tx, { id, from: existing.schemeRow.id, to: schemeId })
      : saveAssessment(tx, { id, planId, schemeId }),
  );
  return id;
}
