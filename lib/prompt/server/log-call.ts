import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { personsOf } from '@/lib/prompt/prompt-figures';
import type { LogCall, StrikeCall } from '@/lib/prompt/prompt-schemas';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findBodyName, getCall, saveCall, saveStrike } from './call-store';

/** A telephone call in four fields (S45); the same form twice is one call. */
export async function logCall(actor: Actor, { requestKey, ...told }: LogCall): Promise<void> {
  if (!can(actor, 'prompt.manage')) throw new AppError('not-found');
  const day = today();
  if (told.calledOn > day) throw new AppError('day-ahead', { today: day });
  const body = await findBodyName(told.bodyId);
  if (!body) throw new AppError('body-unknown');
  const data = { body, calledOn: told.calledOn, persons: personsOf(told.person).length };
  const by = { byAccountId: actor.accountId, byName: actor.displayName };
  try {
    await commit(actor, { kind: 'call.logged', subject: { type: 'call', id: requestKey }, data }, (tx) =>
      saveCall(tx, { id: requestKey, ...told, ...by }),
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** A call entered by mistake: it stays to be read with the reason, and counts no more. */
export async function strikeCall(actor: Actor, { callId, reason }: StrikeCall): Promise<void> {
  const { id } = await getCall(actor, callId);
  try {
    await commit(actor, { kind: 'call.struck', subject: { type: 'call', id }, data: { reason } }, (tx) =>
      saveStrike(tx, { phonePromptId: id, reason, byName: actor.displayName }),
    );
  } catch (error) {
    throw isDuplicate(error) ? new AppError('already-struck') : error;
  }
}
