import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { SettledName } from '@/lib/organisation/body-directory';
import { type BodyMatch, bodyMatcher } from '@/lib/organisation/match-body';
import { getDirectory, listBodies, listGroups } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { coverageOf } from '@/lib/plan/coverage';
import { deadlineFigures } from '@/lib/plan/deadline-figures';
import { openQuestions } from '@/lib/plan/open-questions';
import { planDay } from '@/lib/plan/plan-day';
import type { PlanForChecking, SuggestedBody } from '@/lib/plan/plan-for-checking';
import type { PlanLine } from '@/lib/plan/plan-line';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { listActs } from './act-store';
import { listDrafts } from './draft-store';
import { listPlanFiles } from './plan-file-store';
import { findPlan } from './plan-store';
import { findPlace, lastActNumber } from './visit-store';

const LIST_PLANS = `
  SELECT p.id, p.year, p.title, p.document_number AS "documentNumber", p.state, p.issued_on AS "issuedOn",
    d.duties, d.confirmed, (SELECT count(*) FROM obligation o WHERE o.plan_id = p.id AND o.state NOT IN ('cancelled', 'not_applicable')) AS obligations
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

const SETTLED_NAMES = `
  SELECT party.name, party.body_id AS "bodyId", max(p.year) AS year
  FROM duty_party party JOIN duty d ON d.id = party.duty_id JOIN plan p ON p.id = d.plan_id
  WHERE p.id <> $1 AND party.name = ANY($2::text[]) AND party.body_id IS NOT NULL
  GROUP BY party.name, party.body_id ORDER BY year DESC`;

/** Everything the checking page shows of a plan. */
export async function getPlanForChecking(actor: Actor, planId: string): Promise<PlanForChecking> {
  // First, so that what happens while the rest is read is still asked for later.
  const actNumber = await lastActNumber(planId);
  const plan = await getPlan(actor, planId);
  const day = planDay(plan, today());
  const mayEdit = can(actor, 'plan.edit') && plan.state === 'checking';
  const questions = openQuestions(plan);
  const unknown = questions.names.flatMap(({ kind, name }) => (kind === 'unknown' ? name : []));
  const [bodies, groups, directory, calendar, files, acts, reader, settled] = await Promise.all([
    listBodies(day),
    listGroups(),
    getDirectory(day),
    currentCalendar(),
    listPlanFiles(planId),
    listActs(planId, actor.accountId),
    readerOf(actor, planId, mayEdit),
    readRows<SettledName>('settled-names', SETTLED_NAMES, [planId, unknown]),
  ]);
  const scope = scopeFinder(plan, bodies, { groups, day });
  const match = bodyMatcher({ ...directory, settled });
  const names = questions.names.map((row) => ({
    ...row,
    ...(row.kind === 'unknown' ? suggestBody(match(row.name)) : { suggestions: [], likelyId: null }),
    covers: [...scope(row.name)],
  }));
  const figures = figuresOf(plan, calendar);
  return { plan, bodies, questions, names, figures, files, coverage: coverageOf(plan), reader, acts, actNumber };
}

function figuresOf({ duties, publishedOn }: CheckedPlan, calendar: WorkCalendar): PlanForChecking['figures'] {
  const found = duties.flatMap(({ id, deadline }) => {
    const figures = deadlineFigures(deadline, publishedOn, calendar);
    return figures ? [[id, figures] as const] : [];
  });
  return Object.fromEntries(found);
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

function suggestBody(match: BodyMatch): { suggestions: SuggestedBody[]; likelyId: string | null } {
  if (match.kind !== 'suggestions') return { suggestions: [{ ...match.body, why: '' }], likelyId: match.body.id };
  const [best] = match.suggestions;
  const likelyId = best && best.score >= LIKELY_SCORE ? best.body.id : null;
  return { suggestions: match.suggestions.map(({ body, why }) => ({ ...body, why })), likelyId };
}
