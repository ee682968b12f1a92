import type { Actor } from '@/lib/access/actor';
import { answerWindow } from '@/lib/consultation/answer-window';
import type { Consultation } from '@/lib/consultation/consultation';
import { now, today } from '@/lib/server/clock';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { countOpinions, holdOpen, saveReply } from './consultation-store';
import { type AskedRound, getAskedRound } from './get-consultation';

/** May the body still say something? Throws `consultation-ended`; tells whether it would be late. */
export function windowOf(round: Consultation): 'open' | 'late' {
  const window = answerWindow(round, today());
  if (window === 'ended') throw new AppError('consultation-ended');
  return window;
}

/** 没有意见 for the whole draft, in one press. Refuses `has-opinions` and `consultation-ended`. */
export async function answerWithoutOpinion(actor: Actor, input: { consultationId: string }): Promise<void> {
  const { round, recipient } = await getAskedRound(actor, input.consultationId);
  if (recipient.answer === 'none') return;
  const late = windowOf(round) === 'late';
  const subject = { type: 'consultation', id: round.id } as const;
  await commit(actor, { kind: 'consultation.answered', subject, data: { answer: 'none', opinions: 0 } }, async (tx) => {
    await holdOpen(tx, round.id);
    const count = await countOpinions(tx, round.id, recipient.bodyId);
    if (count > 0) throw new AppError('has-opinions', { count });
    const reply = { answer: 'none', answeredAt: now(), answeredByName: actor.displayName, late } as const;
    await saveReply(tx, { consultationId: round.id, bodyId: recipient.bodyId, ...reply });
  });
}

/** The body's reply after its opinions changed: its first day counts, and with the last opinion gone it waits again. */
export async function renewReply(tx: Tx, actor: Actor, { round, recipient }: AskedRound): Promise<void> {
  const count = await countOpinions(tx, round.id, recipient.bodyId);
  const { bodyId } = recipient;
  if (count === 0) {
    const nothing = { answer: 'waiting', answeredAt: null, answeredByName: null, late: false } as const;
    return saveReply(tx, { consultationId: round.id, bodyId, ...nothing });
  }
  const first = recipient.answer === 'waiting';
  const reply = {
    answer: 'opinions',
    answeredAt: first ? now() : recipient.answeredAt,
    answeredByName: actor.displayName,
    late: first ? answerWindow(round, today()) === 'late' : recipient.late,
  } as const;
  return saveReply(tx, { consultationId: round.id, bodyId, ...reply });
}
