import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { CalendarChange } from '@/lib/calendar/calendar-change';
import { listChanges } from '@/lib/calendar/server/calendar-store';
import { namedBodies } from '@/lib/consultation/chosen-bodies';
import { type ClauseChange, compareDrafts } from '@/lib/consultation/compare-drafts';
import type { Answer, Consultation, ConsultationState, Opinion, Recipient } from '@/lib/consultation/consultation';
import { type ConsultationFigures, consultationFigures } from '@/lib/consultation/consultation-figures';
import { freezeDraft } from '@/lib/consultation/freeze-draft';
import type { Body } from '@/lib/organisation/body';
import { listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { getPlan } from '@/lib/plan/server/queries';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { findConsultation, findPlanOfYear, listOpinions, listPlansOfYear, listRecipients } from './consultation-store';
import { type AskedRound, getAskedRound, getConsultation } from './get-consultation';

export type RoundLine = {
  id: string;
  planId: string;
  number: number;
  title: string;
  state: ConsultationState;
  openedOn: LocalDate;
  dueOn: LocalDate;
  asked: number;
  replies: number;
  opinions: number;
  undecided: number;
};

const LIST_ROUNDS = `
  SELECT c.id, c.plan_id AS "planId", c.number, c.title, c.state, c.opened_on AS "openedOn", c.due_on AS "dueOn",
    (SELECT count(*) FROM consultation_recipient r WHERE r.consultation_id = c.id) AS asked,
    (SELECT count(*) FROM consultation_recipient r WHERE r.consultation_id = c.id AND r.answer <> 'waiting') AS replies,
    (SELECT count(*) FROM consultation_opinion o WHERE o.consultation_id = c.id) AS opinions,
    (SELECT count(*) FROM consultation_opinion o WHERE o.consultation_id = c.id AND o.decision IS NULL) AS undecided
  FROM consultation c WHERE c.plan_id = $1 OR c.final_plan_id = $1
  ORDER BY c.opened_on DESC, c.number DESC LIMIT 50`;

export type PlanConsultations = {
  plan: CheckedPlan;
  rounds: RoundLine[];
  bodies: Body[];
  named: string[];
  /** What was entered over the national calendar, so that the form can count working days. */
  calendarChanges: CalendarChange[];
};

/** The rounds held on a plan or leading to it, and what the form for a new one needs. */
export async function getPlanConsultations(actor: Actor, planId: string): Promise<PlanConsultations> {
  const plan = await getPlan(actor, planId);
  const [rounds, bodies, calendarChanges] = await Promise.all([
    readRows<RoundLine>('list-consultations', LIST_ROUNDS, [planId]),
    listBodies(today()),
    listChanges(),
  ]);
  return { plan, rounds, bodies, named: namedBodies(bodies, freezeDraft(plan, bodies)), calendarChanges };
}

export type RoundForOffice = {
  round: Consultation;
  recipients: Recipient[];
  opinions: Opinion[];
  figures: ConsultationFigures;
};

/** Everything of a round, for the office. */
export async function getRoundForOffice(actor: Actor, id: string): Promise<RoundForOffice> {
  const round = await getConsultation(actor, id);
  const [recipients, opinions] = await Promise.all([listRecipients(id), listOpinions(id)]);
  return { round, recipients, opinions, figures: consultationFigures(recipients, opinions) };
}

type PlanHead = Pick<CheckedPlan, 'id' | 'year' | 'state'>;

/** A round on one of its two plans' pages: the one it was held on, or the one it led to. */
export async function getRoundOfPlan(
  actor: Actor,
  planId: string,
  id: string,
): Promise<RoundForOffice & { plan: PlanHead }> {
  const held = await getRoundForOffice(actor, id);
  const plan = [held.round.planId, held.round.finalPlanId].includes(planId) ? await findPlanOfYear(planId) : null;
  if (!plan) throw new AppError('not-found');
  return { ...held, plan };
}

export type RoundComparison = {
  rows: ClauseChange[];
  final: { id: string; title: string; state: CheckedPlan['state'] };
  plans: Awaited<ReturnType<typeof listPlansOfYear>>;
};

/** The frozen draft against what the chosen final plan says now. */
export async function compareWithFinal(actor: Actor, round: Consultation): Promise<RoundComparison> {
  if (!can(actor, 'plan.read')) throw new AppError('not-found');
  const [plan, plans, bodies] = await Promise.all([
    findPlan(round.finalPlanId ?? round.planId),
    listPlansOfYear(round.year),
    listBodies(today()),
  ]);
  if (!plan) throw new AppError('not-found');
  const final = { planId: plan.id, sourceText: plan.sourceText, outline: freezeDraft(plan, bodies) };
  return { rows: compareDrafts(round, final), final: { id: plan.id, title: plan.title, state: plan.state }, plans };
}

export type AskedLine = {
  id: string;
  number: number;
  title: string;
  state: ConsultationState;
  dueOn: LocalDate;
  answer: Answer;
  reminded: boolean;
  opinions: number;
};

const LIST_ASKED = `
  SELECT c.id, c.number, c.title, c.state, c.due_on AS "dueOn", r.answer, r.reminded_at IS NOT NULL AS reminded,
    (SELECT count(*) FROM consultation_opinion o WHERE o.consultation_id = c.id AND o.body_id = r.body_id) AS opinions
  FROM consultation_recipient r JOIN consultation c ON c.id = r.consultation_id
  WHERE r.body_id = $1 ORDER BY c.state, c.due_on DESC, c.id LIMIT 100`;

/** The rounds the actor's body was asked in, those still open first. */
export async function listAskedRounds(actor: Actor): Promise<AskedLine[]> {
  const bodyId = actor.body?.id;
  if (!bodyId || !can(actor, 'consultation.answer', { bodyId })) throw new AppError('not-found');
  return readRows<AskedLine>('list-asked-rounds', LIST_ASKED, [bodyId]);
}

/** How many open rounds wait for the actor's body. */
export async function countUnanswered(actor: Actor): Promise<number> {
  const bodyId = actor.body?.id;
  if (!bodyId || !can(actor, 'consultation.answer', { bodyId })) return 0;
  const count = `SELECT count(*) AS waiting FROM consultation_recipient r JOIN consultation c ON c.id = r.consultation_id
    WHERE r.body_id = $1 AND r.answer = 'waiting' AND c.state = 'open'`;
  const [row] = await readRows<{ waiting: number }>('count-unanswered-rounds', count, [bodyId]);
  return row?.waiting ?? 0;
}

/** A round as one asked body sees it: its own opinions only, decisions once they have gone out. */
export async function getRoundForBody(actor: Actor, id: string): Promise<AskedRound & { opinions: Opinion[] }> {
  const asked = await getAskedRound(actor, id);
  const own = await listOpinions(id, asked.recipient.bodyId);
  return { ...asked, opinions: asked.round.state === 'published' ? own : own.map(withoutDecision) };
}

const withoutDecision = (opinion: Opinion): Opinion => ({
  ...opinion,
  decision: null,
  decisionReason: null,
  decidedByName: null,
  decidedAt: null,
});

/** What a paper of a round needs: everything for the office, a body's own part for its people. */
export async function getRoundForPaper(actor: Actor, id: string, bodyId: string | null): Promise<RoundForOffice> {
  if (bodyId === null) return getRoundForOffice(actor, id);
  if (!can(actor, 'plan.read') && !can(actor, 'consultation.answer', { bodyId })) throw new AppError('not-found');
  const [round, recipients, opinions] = await Promise.all([
    findConsultation(id),
    listRecipients(id, bodyId),
    listOpinions(id, bodyId),
  ]);
  if (!round || recipients.length === 0) throw new AppError('not-found');
  return { round, recipients, opinions, figures: consultationFigures(recipients, opinions) };
}
