import type { Actor } from '@/lib/access/actor';
import { decideExcuse } from '@/lib/excuse/decide-excuse';
import type { AskExcuse } from '@/lib/excuse/excuse-schemas';
import { now, today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { getAskable, getOwnExcuse, hasExcuse, markExcuseWithdrawn, saveExcuse } from './excuse-store';

/**
 * A department asks for 不适用 or 延期 of one of its open obligations. The same form twice is one request; refuses
 * `excuse-waiting` while another one is open.
 */
export async function askExcuse(actor: Actor, input: AskExcuse): Promise<void> {
  const held = await getAskable(actor, input.obligationId);
  assertAccepted(decideExcuse(input, held, today()));
  const { requestKey: id, obligationId, kind, reason } = input;
  const newDueOn = input.kind === 'extension' ? input.newDueOn : null;
  const event = {
    kind: 'excuse.asked',
    subject: { type: 'obligation', id: obligationId },
    data: { excuseId: id, kind, reason, newDueOn },
  } as const;
  const excuse = { id, obligationId, kind, reason, newDueOn, oldDueOn: newDueOn && held.dueOn };
  const by = { askedByAccountId: actor.accountId, askedByName: actor.displayName, askedAt: now() };
  try {
    await commit(actor, event, (tx) => saveExcuse(tx, { ...excuse, ...by }));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (!(await hasExcuse(id, obligationId))) throw new AppError('excuse-waiting');
  }
}

/** Takes a request back before it is decided. */
export async function withdrawExcuse(actor: Actor, { excuseId }: { excuseId: string }): Promise<void> {
  const { obligationId } = await getOwnExcuse(actor, excuseId);
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'excuse.withdrawn', subject, data: { excuseId } }, (tx) =>
    markExcuseWithdrawn(tx, excuseId),
  );
}
