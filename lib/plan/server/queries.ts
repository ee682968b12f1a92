import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Body } from '@/lib/organisation/body';
import { matchBody } from '@/lib/organisation/match-body';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { type OpenName, type OpenQuestions, openQuestions } from '@/lib/plan/open-questions';
import type { PlanLine } from '@/lib/plan/plan-line';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { type IssuePreview, previewIssue } from '@/lib/task/issue-preview';
import { findPlan } from './plan-store';

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
  const plan = await getPlan(actor, planId);
  const [bodies, aliases] = await Promise.all([listBodies(today()), listAliases()]);
  const scope = scopeFinder(plan, bodies);
  const questions = openQuestions(plan);
  const suggest = ({ kind, name }: OpenName): Body[] => {
    const match = kind === 'unknown' ? matchBody(name, bodies, aliases) : null;
    if (!match) return [];
    return match.kind === 'suggestions' ? match.suggestions.map(({ body }) => body) : [match.body];
  };
  const names = questions.names.map((row) => ({ ...row, suggestions: suggest(row), covers: [...scope(row.name)] }));
  return { plan, bodies, questions, names };
}

/** What each body would get if the plan were issued now. */
export async function getIssuePreview(actor: Actor, planId: string): Promise<IssuePreview> {
  const plan = await getPlan(actor, planId);
  const bodies = await listBodies(today());
  const shares = previewIssue(plan, bodies, scopeFinder(plan, bodies));
  const tasks = plan.duties.filter(({ state }) => state !== 'dropped').length;
  const obligations = shares.reduce((sum, share) => sum + share.obligations, 0);
  return { plan, questions: openQuestions(plan), shares, counts: { tasks, obligations, bodies: shares.length } };
}

async function getPlan(actor: Actor, planId: string): Promise<CheckedPlan> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  return plan;
}
