import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type BodyMatch, matchBody } from '@/lib/organisation/match-body';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { coverageOf } from '@/lib/plan/coverage';
import { openQuestions } from '@/lib/plan/open-questions';
import type { NameToSettle, PlanForChecking } from '@/lib/plan/plan-for-checking';
import type { PlanLine } from '@/lib/plan/plan-line';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { listActs } from './act-store';
import { listDrafts } from './draft-store';
import { findPlan } from './plan-store';
import { findPlace, lastActNumber } from './visit-store';

const LIST_PLANS = `
  SELECT p.id, p.year, p.title, p.document_number AS "documentNumber", p.state, p.issued_on AS "issuedOn",
    d.duties, d.confirmed, (SELECT count(*) FROM obligation o WHERE o.plan_id = p.id) AS obligations
  FROM plan p CROSS JOIN LATERAL (
    SELECT count(*) AS duties, count(*) FILTER (WHERE state = 'confirmed') AS confirmed
    FROM duty WHERE plan_id = p.id AND state <> 'dropped'
  ) d
  ORDER BY p.year DESC, p.created_at DESC LIMIT 100`;

/** The plans of all years, newest first, with how far each has come. */
export async function listPlans(actor: Actor): Promise<PlanLine[]> {
  if (!can(actor, 'plan.read')) throw new AppError('not-found');
  return readRows<PlanLine>('list-plans', LIST_PLANS, []);
}

/** Everything the checking page shows of a plan. */
export async function getPlanForChecking(actor: Actor, planId: string): Promise<PlanForChecking> {
  // First, so that what happens while the rest is read is still asked for later.
  const actNumber = await lastActNumber(planId);
  const plan = await getPlan(actor, planId);
  const mayEdit = can(actor, 'plan.edit') && plan.state === 'checking';
  const [bodies, aliases, acts, reader] = await Promise.all([
    listBodies(today()),
    listAliases(),
    listActs(planId, actor.accountId),
    readerOf(actor, planId, mayEdit),
  ]);
  const scope = scopeFinder(plan, bodies);
  const questions = openQuestions(plan);
  const names = questions.names.map((row) => ({
    ...row,
    ...(row.kind === 'unknown'
      ? suggestBody(matchBody(row.name, bodies, aliases))
      : { suggestions: [], likelyId: null }),
    covers: [...scope(row.name)],
  }));
  return { plan, bodies, questions, names, coverage: coverageOf(plan), reader, acts, actNumber };
}

async function readerOf(actor: Actor, planId: string, mayEdit: boolean): Promise<PlanForChecking['reader']> {
  const { accountId } = actor;
  if (!mayEdit) return { accountId, mayEdit, drafts: [], placeId: null };
  const [drafts, placeId] = await Promise.all([listDrafts(planId, accountId), findPlace(planId, accountId)]);
  return { accountId, mayEdit, drafts, placeId };
}

/** A plan with everything in it, for one who may read plans; throws `not-found`. */
export async function getPlan(actor: Actor, planId: string): Promise<CheckedPlan> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  return plan;
}

/** An abbreviation of a body's name scores at least this; what is merely spelt alike must be chosen by hand. */
const LIKELY_SCORE = 0.75;

function suggestBody(match: BodyMatch): Pick<NameToSettle, 'suggestions' | 'likelyId'> {
  if (match.kind !== 'suggestions') return { suggestions: [match.body], likelyId: match.body.id };
  const [best] = match.suggestions;
  const likelyId = best && best.score >= LIKELY_SCORE ? best.body.id : null;
  return { suggestions: match.suggestions.map(({ body, ...rest }) => ({ ...body, ...whyOf(rest) })), likelyId };
}

/** What speaks for a suggestion, where the directory says it. */
const whyOf = (suggestion: object): { why?: string } =>
  'why' in suggestion && typeof suggestion.why === 'string' ? { why: suggestion.why } : {};
