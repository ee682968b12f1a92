import type { Actor } from '@/lib/access/actor';
import { can, reachOf } from '@/lib/access/can';
import { assembleFacts } from '@/lib/scoring/assemble-facts';
import { evaluate } from '@/lib/scoring/evaluate';
import type { BodyFacts } from '@/lib/scoring/facts';
import { listGains } from '@/lib/scoring/list-gains';
import { readFacts } from '@/lib/scoring/parse-facts';
import { type BoardGroup, buildScoreBoard, summariseSheet } from '@/lib/scoring/score-board';
import type { ScoreOfBody } from '@/lib/scoring/score-of-body';
import { allNodes } from '@/lib/scoring/score-tree';
import { today } from '@/lib/server/clock';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { findAssessment, findStoredFacts, listStoredSummaries, type StoredAssessment } from './assessment-store';
import { type BodyOnRecord, listEvidenceLinks, listMaterials } from './material-store';
import { type IssuedPlan, listIssuedPlans } from './plan-store';
import { findLatestScheme, type StoredScheme } from './scheme-store';

export type AssessedYear = { plan: IssuedPlan; plans: IssuedPlan[]; assessment: StoredAssessment | null };

/**
 * The year looked at: the issued plan asked for, or the newest; null when nothing is issued. Anybody who may read some
 * score may know which years are assessed; an unknown plan is not found.
 */
export async function findAssessedYear(actor: Actor, planId?: string | string[]): Promise<AssessedYear | null> {
  if (reachOf(actor, 'score.read').length === 0) throw new AppError('not-found');
  const plans = await listIssuedPlans();
  const plan = planId === undefined ? plans[0] : plans.find(({ id }) => id === planId);
  if (!plan && planId !== undefined) throw new AppError('not-found');
  return plan ? { plan, plans, assessment: await findAssessment({ planId: plan.id }) } : null;
}

/** The ranking of an assessment by group: of a draft as of today, of a confirmed one as it was confirmed. */
export async function listScores(actor: Actor, assessment: StoredAssessment): Promise<BoardGroup[]> {
  if (!can(actor, 'score.read')) throw new AppError('not-found');
  const { scheme, id: assessmentId, plan, state } = assessment;
  if (state === 'confirmed') return buildScoreBoard(scheme.groups, await listStoredSummaries(assessmentId));
  const day = today();
  const materials = await listMaterials({ plan, assessmentId, today: day, detail: false });
  const entries = materials.map((material) => ({
    ...summariseSheet(evaluate(scheme, assembleFacts(scheme, material, day))),
    body: material.body,
  }));
  return buildScoreBoard(scheme.groups, entries);
}

/** One body's sheet with everything it rests on. Another department's sheet is not found. */
export async function getScoreOfBody(actor: Actor, assessment: StoredAssessment, bodyId: string): Promise<ScoreOfBody> {
  if (!can(actor, 'score.read', { bodyId })) throw new AppError('not-found');
  const { scheme, plan, id: assessmentId, state } = assessment;
  const day = today();
  const [material] = await listMaterials({ plan, assessmentId, today: day, bodyId, detail: true });
  if (!material) throw new AppError('not-found');
  const facts = await factsOf(assessment, material);
  const sheet = evaluate(scheme, facts);
  const ids = allNodes(sheet.nodes).flatMap(({ evidenceIds }) => evidenceIds);
  const links = ids.length > 0 ? await listEvidenceLinks([...new Set(ids)]) : [];
  return {
    body: material.body,
    sheet,
    facts,
    recorded: Object.fromEntries(material.recorded.map((fact) => [fact.indicatorId, fact])),
    evidence: Object.fromEntries(links.map((link) => [link.id, link])),
    gains: state === 'draft' ? listGains(scheme, facts, material, day) : [],
  };
}

/** Confirmed scores rest on the facts stored with them, whatever has happened since. */
async function factsOf({ id, scheme, state }: StoredAssessment, material: BodyOnRecord): Promise<BodyFacts> {
  if (state === 'draft') return assembleFacts(scheme, material, today());
  return assertAccepted(readFacts(await findStoredFacts(id, material.body.id), scheme));
}

/** The scheme to show first where none is in use yet: the one published last. */
export async function findSchemeToOffer(actor: Actor): Promise<StoredScheme | null> {
  if (!can(actor, 'score.read')) throw new AppError('not-found');
  return findLatestScheme();
}
