import type { Actor } from '@/lib/access/actor';
import { consultationFigures } from '@/lib/consultation/consultation-figures';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import {
  findPlanOfYear,
  listOpinions,
  listRecipients,
  moveConsultation,
  saveFinal,
  saveReminded,
} from './consultation-store';
import { getConsultation } from './get-consultation';

type One = { consultationId: string };
const subjectOf = (id: string) => ({ type: 'consultation', id }) as const;

/** Marks everybody who has not answered as reminded; the reminder shows on their page. Gives how many. */
export async function remindRecipients(actor: Actor, { consultationId }: One): Promise<number> {
  const round = await getConsultation(actor, consultationId, 'edit');
  if (round.state !== 'open') throw new AppError('consultation-ended');
  const waiting = (await listRecipients(round.id)).filter(({ answer }) => answer === 'waiting');
  if (waiting.length === 0) return 0;
  const event = {
    kind: 'consultation.reminded',
    subject: subjectOf(round.id),
    data: { bodies: waiting.length },
  } as const;
  await commit(actor, event, (tx) => saveReminded(tx, round.id, now()));
  return waiting.length;
}

/** Ends a round: nobody answers any more. */
export async function closeConsultation(actor: Actor, { consultationId }: One): Promise<void> {
  const round = await getConsultation(actor, consultationId, 'edit');
  if (round.state !== 'open') throw new AppError('stale');
  const { replies, silent } = consultationFigures(await listRecipients(round.id), []);
  const data = { answered: replies, silent };
  await commit(actor, { kind: 'consultation.closed', subject: subjectOf(round.id), data }, (tx) =>
    moveConsultation(tx, round, { state: 'closed', closedAt: now() }),
  );
}

/** 反馈: every body sees what became of its opinions. Refuses `opinions-undecided`; the round must have ended. */
export async function publishDecisions(actor: Actor, { consultationId }: One): Promise<void> {
  const round = await getConsultation(actor, consultationId, 'edit');
  if (round.state !== 'closed') throw new AppError('stale');
  const opinions = await listOpinions(round.id);
  const { undecided, adopted, partly } = consultationFigures([], opinions);
  if (undecided > 0) throw new AppError('opinions-undecided', { count: undecided });
  const data = { opinions: opinions.length, adopted, partly };
  await commit(actor, { kind: 'consultation.published', subject: subjectOf(round.id), data }, (tx) =>
    moveConsultation(tx, round, { state: 'published', publishedAt: now() }),
  );
}

/** Says which plan of the year is the final text (定稿) of a round, to compare the draft with. Refuses `other-year`. */
export async function chooseFinal(actor: Actor, { consultationId, planId }: One & { planId: string }): Promise<void> {
  const round = await getConsultation(actor, consultationId, 'edit');
  const plan = await findPlanOfYear(planId);
  if (!plan) throw new AppError('not-found');
  if (plan.year !== round.year) throw new AppError('other-year');
  const data = { planId: plan.id, title: plan.title };
  await commit(actor, { kind: 'consultation.final-chosen', subject: subjectOf(round.id), data }, (tx) =>
    saveFinal(tx, round.id, plan.id),
  );
}
