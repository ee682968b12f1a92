import type { Actor } from '@/lib/access/actor';
import { decideJoining } from '@/lib/fulfilment/decide-joining';
import type { ProposeBody } from '@/lib/fulfilment/fulfilment-schemas';
import { listBodies } from '@/lib/organisation/server/queries';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { getOpenObligation } from './fulfilment-store';
import { bodiesOfTask, saveJoining } from './joining-store';

/** The lead says who else is meant by 相关部门 (S7); nothing follows until the office agrees. */
export async function proposeBody(actor: Actor, { obligationId, bodyId, reason }: ProposeBody): Promise<void> {
  const held = await getOpenObligation(actor, obligationId);
  const body = (await listBodies(today())).find(({ id }) => id === bodyId);
  if (!body) throw new AppError('body-unknown');
  const bodies = await bodiesOfTask(held.taskId);
  assertAccepted(decideJoining(bodyId, { role: held.role, parties: held.task.duty.parties, ...bodies }));
  const event = {
    kind: 'joining.proposed',
    subject: { type: 'obligation', id: obligationId },
    data: { obligationId, body: body.shortName, reason },
  } as const;
  const by = { byBodyId: held.bodyId, byAccountId: actor.accountId, byName: actor.displayName };
  try {
    await commit(actor, event, (tx) => saveJoining(tx, { id: newId(), taskId: held.taskId, bodyId, reason, ...by }));
  } catch (error) {
    throw isDuplicate(error) ? new AppError('body-proposed') : error;
  }
}
