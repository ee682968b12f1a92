import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { buildPromptSet } from '@/lib/prompt/build-prompt-set';
import type { DiscardPromptSet, DraftPromptSet } from '@/lib/prompt/prompt-schemas';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { addDays } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import {
  getPromptSet,
  listLastPrompted,
  listSources,
  lockPromptSet,
  removePromptSet,
  savePromptSet,
} from './prompt-store';
import { getPromptablePlan } from './queries';

/**
 * Proposes a set for an issued plan and keeps it as the plan's draft (S44); gives its id. Refused `draft-exists` while
 * there is one, `nothing-to-prompt` when no body owes anything.
 */
export async function draftPromptSet(actor: Actor, { planId, soonDays, quietDays }: DraftPromptSet): Promise<string> {
  if (!can(actor, 'prompt.manage')) throw new AppError('not-found');
  const plan = await getPromptablePlan(planId);
  const day = today();
  const [obligations, lastPrompted, calendar] = await Promise.all([
    listSources(plan.id, addDays(day, soonDays)),
    listLastPrompted(),
    currentCalendar(),
  ]);
  const messages = buildPromptSet(obligations, { today: day, soonDays, quietDays, calendar, lastPrompted });
  if (messages.length === 0) throw new AppError('nothing-to-prompt', { soonDays });
  const id = newId();
  const lines = messages.reduce((sum, message) => sum + message.lines.length, 0);
  const event = {
    kind: 'prompt.drafted',
    subject: { type: 'prompt', id },
    data: { bodies: messages.length, lines },
  } as const;
  const set = { id, planId: plan.id, soonDays, quietDays, builtOn: day, builtByName: actor.displayName };
  try {
    await commit(actor, event, (tx) => savePromptSet(tx, set, messages));
  } catch (error) {
    throw isDuplicate(error) ? new AppError('draft-exists') : error;
  }
  return id;
}

/** Gives up a draft; a sent set stays for good (`already-sent`). */
export async function discardPromptSet(actor: Actor, { setId, version }: DiscardPromptSet): Promise<void> {
  const { id } = await getPromptSet(actor, setId, 'prompt.manage');
  await commit(actor, { kind: 'prompt.discarded', subject: { type: 'prompt', id }, data: {} }, async (tx) => {
    await lockPromptSet(tx, { id, version });
    await removePromptSet(tx, id);
  });
}
