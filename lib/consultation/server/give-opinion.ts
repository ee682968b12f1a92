import type { Actor } from '@/lib/access/actor';
import type { Consultation, Opinion } from '@/lib/consultation/consultation';
import type { GiveOpinion } from '@/lib/consultation/consultation-schemas';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { renewReply, windowOf } from './answer-consultation';
import { deleteOpinion, holdOpen, listOpinions, saveNewOpinion, saveRevisedOpinion } from './consultation-store';
import { type AskedRound, getAskedRound } from './get-consultation';

/** Takes the transaction back when the same form comes twice; never leaves this file. */
const SENT_BEFORE = 'sent-before';

/**
 * An opinion on a place of the draft: new (`version` 0, its id made with the form) or an own one changed. New ones after
 * the due day are marked late, changing ends with it (`opinion-fixed`). Refuses `opinion-outside`, `consultation-ended`.
 */
export async function giveOpinion(actor: Actor, input: GiveOpinion): Promise<void> {
  const asked = await getAskedRound(actor, input.consultationId);
  const window = windowOf(asked.round);
  assertInside(asked.round, input.place);
  if (input.version > 0) return changeOpinion(actor, asked, input);
  const { kind, wording, reason, place, opinionId: id } = input;
  const late = window === 'late';
  const author = { byAccountId: actor.accountId, byName: actor.displayName, createdAt: now() };
  const ids = { id, consultationId: asked.round.id, bodyId: asked.recipient.bodyId };
  const data = { consultationId: asked.round.id, kind, late };
  try {
    await commit(
      actor,
      { kind: 'opinion.given', subject: { type: 'consultation', id: asked.round.id }, data },
      async (tx) => {
        await holdOpen(tx, asked.round.id);
        if (!(await saveNewOpinion(tx, { ...ids, ...place, kind, wording, reason, late, ...author })))
          throw new AppError(SENT_BEFORE);
        await renewReply(tx, actor, asked);
      },
    );
  } catch (error) {
    if (!(error instanceof AppError && error.code === SENT_BEFORE)) throw error;
  }
}

function assertInside({ sourceText, outline }: Consultation, { clause, start, end }: GiveOpinion['place']): void {
  const found =
    clause === null ? { start: 0, end: sourceText.length } : outline.find(({ ordinal }) => ordinal === clause);
  if (!found || start < found.start || end > found.end || end <= start) throw new AppError('opinion-outside');
}

async function changeOpinion(actor: Actor, asked: AskedRound, input: GiveOpinion): Promise<void> {
  const opinion = await getOwnOpinion(asked, input);
  const { kind, wording, reason, place } = input;
  const data = { consultationId: asked.round.id, before: wordsOf(opinion) };
  await commit(
    actor,
    { kind: 'opinion.changed', subject: { type: 'consultation', id: asked.round.id }, data },
    async (tx) => {
      await holdOpen(tx, asked.round.id);
      await saveRevisedOpinion(tx, input.version === opinion.version ? opinion : { id: opinion.id, version: -1 }, {
        kind,
        wording,
        reason,
        ...place,
      });
    },
  );
}

/** Takes an own opinion back, until the due day. */
export async function withdrawOpinion(
  actor: Actor,
  input: { consultationId: string; opinionId: string; version: number },
): Promise<void> {
  const asked = await getAskedRound(actor, input.consultationId);
  const opinion = await getOwnOpinion(asked, input);
  const data = { consultationId: asked.round.id, before: wordsOf(opinion) };
  await commit(
    actor,
    { kind: 'opinion.withdrawn', subject: { type: 'consultation', id: asked.round.id }, data },
    async (tx) => {
      await holdOpen(tx, asked.round.id);
      await deleteOpinion(tx, { id: opinion.id, version: input.version });
      await renewReply(tx, actor, asked);
    },
  );
}

async function getOwnOpinion({ round, recipient }: AskedRound, { opinionId }: { opinionId: string }): Promise<Opinion> {
  const own = await listOpinions(round.id, recipient.bodyId);
  const opinion = own.find(({ id }) => id === opinionId);
  if (!opinion) throw new AppError('not-found');
  if (windowOf(round) === 'late' || opinion.decision !== null) throw new AppError('opinion-fixed');
  return opinion;
}

const wordsOf = ({ kind, wording, reason }: Opinion) => ({ kind, wording, reason });
