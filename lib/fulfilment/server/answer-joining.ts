import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { openPartyOf } from '@/lib/fulfilment/decide-joining';
import type { DecideJoining } from '@/lib/fulfilment/fulfilment-schemas';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { countPeriods, getJoining, saveDecision, saveJoined } from './joining-store';

/**
 * The office's word on a body a lead proposed: agreed, the body gets the task's obligations for the periods the lead
 * has; refused, the lead reads why. Answers the number of obligations added.
 */
export async function answerJoining(actor: Actor, { joiningId, word, answer }: DecideJoining): Promise<number> {
  if (!can(actor, 'plan.read')) throw new AppError('not-found');
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  const joining = await getJoining(joiningId);
  const { task, bodyId, byBodyId } = joining;
  const decided = { answer: answer || null, decidedByName: actor.displayName, decidedAt: now() };
  const subject = { type: 'joining', id: joiningId } as const;
  const about = { taskId: task.id, body: joining.body.shortName };
  if (word === 'refuse') {
    const event = { kind: 'joining.refused', subject, data: { ...about, reason: answer } } as const;
    await commit(actor, event, (tx) => saveDecision(tx, joiningId, { state: 'refused', ...decided }));
    return 0;
  }
  const open = openPartyOf(task.duty.parties)?.role ?? 'co';
  const role = open === 'lead' ? 'responsible' : open;
  // The event names what is added: the periods the lead has, of which a new body has none yet.
  const obligations = await countPeriods(task.id, byBodyId);
  const event = { kind: 'joining.accepted', subject, data: { ...about, obligations } } as const;
  return commit(actor, event, async (tx) => {
    await saveDecision(tx, joiningId, { state: 'accepted', ...decided });
    const added = await saveJoined(tx, { taskId: task.id, planId: task.planId, bodyId, byBodyId, role });
    if (added !== obligations) throw new AppError('stale');
    return added;
  });
}
