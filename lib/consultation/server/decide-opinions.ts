import type { Actor } from '@/lib/access/actor';
import { mayDecide } from '@/lib/consultation/answer-window';
import type { DecideOpinions } from '@/lib/consultation/consultation-schemas';
import { now, today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { officialDate } from '@/lib/shared/local-date';
import { holdUnpublished, listOpinions, saveDecision } from './consultation-store';
import { getConsultation } from './get-consultation';

type Input = Pick<DecideOpinions, 'consultationId' | 'opinion' | 'decision' | 'reason'>;

/**
 * One decision (采纳, 部分采纳, 不采纳 with its reason) on one opinion or several that say the same; may be changed until
 * the decisions go out. Nobody decides on an own opinion. Refuses `opinions-still-open`, `own-opinion`, `stale`.
 */
export async function decideOpinions(actor: Actor, input: Input): Promise<void> {
  const round = await getConsultation(actor, input.consultationId, 'edit');
  if (round.state === 'published') throw new AppError('consultation-published');
  if (!mayDecide(round, today())) throw new AppError('opinions-still-open', { dueOn: officialDate(round.dueOn) });
  if (input.opinion.length === 0) throw new AppError('nothing-chosen');
  const known = new Map((await listOpinions(round.id)).map((opinion) => [opinion.id, opinion]));
  for (const { id } of input.opinion) {
    const opinion = known.get(id);
    if (!opinion) throw new AppError('not-found');
    if (opinion.byAccountId === actor.accountId) throw new AppError('own-opinion');
  }
  const { decision, reason } = input;
  const verdict = {
    decision,
    decisionReason: reason,
    decidedBy: actor.accountId,
    decidedByName: actor.displayName,
    decidedAt: now(),
  };
  const data = { opinions: input.opinion.map(({ id }) => id), decision, reason };
  await commit(
    actor,
    { kind: 'opinion.decided', subject: { type: 'consultation', id: round.id }, data },
    async (tx) => {
      await holdUnpublished(tx, round.id);
      await saveDecision(tx, round.id, input.opinion, verdict);
    },
  );
}

/** The opinion to look at after `current`: the next undecided one, then from the top, else `current` itself. */
export async function nextUndecided(consultationId: string, current: string): Promise<string> {
  const opinions = await listOpinions(consultationId);
  const at = opinions.findIndex(({ id }) => id === current);
  const waiting = opinions.map((opinion, index) => ({ ...opinion, index })).filter(({ decision }) => decision === null);
  return (waiting.find(({ index }) => index > at) ?? waiting[0])?.id ?? current;
}
