import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type Asked, decideExcuse } from '@/lib/excuse/decide-excuse';
import type { AnswerExcuse, ReverseExemption } from '@/lib/excuse/excuse-schemas';
import { now, today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { columnOfDay } from '@/lib/shared/date-column';
import { decideTransition } from '@/lib/task/transition';
import { getExcuse, saveEffect, saveReversal, saveWord } from './excuse-store';

type Read = Awaited<ReturnType<typeof getExcuse>>;

async function getDecidable(actor: Actor, { excuseId, version }: { excuseId: string; version: number }): Promise<Read> {
  if (!can(actor, 'obligation.read')) throw new AppError('not-found');
  if (!can(actor, 'excuse.decide')) throw new AppError('forbidden');
  const excuse = await getExcuse(excuseId);
  if (excuse.version !== version) throw new AppError('excuse-decided');
  return excuse;
}

/**
 * The office's word on a request. Granted 延期 moves the obligation's day, granted 不适用 takes it out of every count; both
 * in one step with the word, and only if neither the request nor the obligation has moved on.
 */
export async function answerExcuse(actor: Actor, input: AnswerExcuse): Promise<void> {
  const excuse = await getDecidable(actor, input);
  if (excuse.state !== 'open') throw new AppError('excuse-decided');
  if (input.word === 'grant') return grant(actor, excuse, input.answer);
  const event = {
    kind: 'excuse.refused',
    subject: { type: 'obligation', id: excuse.obligationId },
    data: { excuseId: excuse.id, kind: excuse.kind, reason: input.answer },
  } as const;
  await commit(actor, event, (tx) => saveWord(tx, excuse, { state: 'refused', ...by(actor, input.answer) }));
}

const by = (actor: Actor, answer: string) => ({
  answer,
  decidedByAccountId: actor.accountId,
  decidedByName: actor.displayName,
  decidedAt: now(),
});

async function grant(actor: Actor, excuse: Read, answer: string): Promise<void> {
  const { id, kind, obligation, newDueOn } = excuse;
  const asked: Asked = newDueOn ? { kind: 'extension', newDueOn } : { kind: 'exemption' };
  assertAccepted(decideExcuse(asked, obligation, today()));
  // The day given up is the one of now: a calendar or an amendment may have moved it since it was asked.
  const oldDueOn = newDueOn && obligation.dueOn;
  const effect = newDueOn
    ? { dueOn: newDueOn }
    : { state: assertAccepted(decideTransition(obligation.state, 'exempt')) };
  const event = {
    kind: 'excuse.granted',
    subject: { type: 'obligation', id: obligation.id },
    data: { excuseId: id, kind, reason: answer, oldDueOn, newDueOn },
  } as const;
  await commit(actor, event, async (tx) => {
    const day = oldDueOn ? { oldDueOn: columnOfDay(oldDueOn) } : {};
    await saveWord(tx, excuse, { state: 'granted', ...by(actor, answer), ...day });
    await saveEffect(tx, obligation, effect);
  });
}

/** What was found not applicable is to be done after all (reinstate), with the reason. */
export async function reverseExemption(actor: Actor, input: ReverseExemption): Promise<void> {
  const excuse = await getDecidable(actor, input);
  if (excuse.state !== 'granted' || excuse.kind !== 'exemption') throw new AppError('excuse-decided');
  const state = assertAccepted(decideTransition(excuse.obligation.state, 'reinstate'));
  const event = {
    kind: 'excuse.reversed',
    subject: { type: 'obligation', id: excuse.obligationId },
    data: { excuseId: excuse.id, reason: input.reversal },
  } as const;
  const back = { reversal: input.reversal, reversedByName: actor.displayName, reversedAt: now() };
  await commit(actor, event, async (tx) => {
    await saveReversal(tx, excuse, back);
    // Calendars struck the entry out with the next number; to bring it back the number has to be higher still.
    await saveEffect(tx, excuse.obligation, { state, dueMoves: { increment: 2 } });
  });
}
