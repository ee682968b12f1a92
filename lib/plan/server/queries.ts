import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Body } from '@/lib/organisation/body';
import { type BodyMatch, matchBody } from '@/lib/organisation/match-body';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { openQuestions } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import type { PlanLine } from '@/lib/plan/plan-line';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { findPlan } from './plan-store';

const LIST_PLANS = `
  SELECT p.id, p.year, p.title, p.document_number AS "documentNumber", p.state, p.issued_on AS "issuedOn",
    d.duties, d.confirmed, (SELECT count(*) FROM obligation o WHERE o.plan_id = p.id AND o.state <> 'cancelled') AS obligations
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
  const plan = await getPlan(actor, planId);
  const [bodies, aliases] = await Promise.all([listBodies(today()), listAliases()]);
  const scope = scopeFinder(plan, bodies);
  const questions = openQuestions(plan);
  const names = questions.names.map((row) => ({
    ...row,
    ...(row.kind === 'unknown'
      ? suggestBody(matchBody(row.name, bodies, aliases))
      : { suggestions: [], likelyId: null }),
    covers: [...scope(row.name)],
  }));
  return { plan, bodies, questions, names };
}

/** A plan with everything in it, for one who may read plans; throws `not-found`. */
export async function getPlan(actor: Actor, planId: string): Promise<CheckedPlan> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  return plan;
}

/** An abbreviation of a body's name scores at least this; what is merely spelt alike must be chosen by hand. */
const LIKELY_SCORE = 0.75;

function suggestBody(match: BodyMatch): { suggestions: Body[]; likelyId: string | null } {
  if (match.kind !== 'suggestions') return { suggestions: [match.body], likelyId: match.body.id };
  const [best] = match.suggestions;
  const likelyId = best && best.score >= LIKELY_SCORE ? best.body.id : null;
  return { suggestions: match.suggestions.map(({ body }) => body), likelyId };
}
