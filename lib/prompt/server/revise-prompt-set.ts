import type { Actor } from '@/lib/access/actor';
import { decideSend } from '@/lib/prompt/decide-send';
import type { PromptMessage, PromptSet } from '@/lib/prompt/prompt';
import type { RevisePromptSet } from '@/lib/prompt/prompt-schemas';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { getPromptSet, listPeople, lockPromptSet, saveRevised, saveSent } from './prompt-store';

export type SentCounts = { bodies: number; lines: number; people: number };

/** The draft as the form leaves it: opening sentences, and what is ticked. */
function revise(set: PromptSet, input: RevisePromptSet): PromptMessage[] {
  const openings = new Map(input.messageId.map((id, index) => [id, input.opening[index] ?? '']));
  const [sent, lines] = [new Set(input.sent), new Set(input.line)];
  return set.messages.map((message) => ({
    ...message,
    opening: openings.get(message.id) ?? message.opening,
    ticked: sent.has(message.id),
    lines: message.lines.map((line) => ({ ...line, ticked: lines.has(`${message.id} ${line.obligationId}`) })),
  }));
}

const tickedIds = ({ lines }: PromptMessage): string[] =>
  lines.filter(({ ticked }) => ticked).map(({ obligationId }) => obligationId);

/** Keeps the office's hand on a draft. Refused `already-sent`, or `stale` when a colleague was faster. */
export async function savePromptDraft(actor: Actor, input: RevisePromptSet): Promise<void> {
  const set = await getOpenDraft(actor, input.setId);
  const messages = revise(set, input);
  const bodies = messages.filter(({ ticked }) => ticked).length;
  const event = { kind: 'prompt.revised', subject: { type: 'prompt', id: set.id }, data: { bodies } } as const;
  await commit(actor, event, async (tx) => {
    await lockPromptSet(tx, { id: set.id, version: input.version });
    await saveRevised(tx, withIds(messages));
  });
}

/**
 * Sends a draft as the form leaves it, all at once: one message a body, one copy for each of its active 联络员 and
 * 分管领导 (S44). Refused `nothing-to-send`, `already-sent`, or `stale`; of two at once one sends.
 */
export async function sendPromptSet(actor: Actor, input: RevisePromptSet): Promise<SentCounts> {
  const set = await getOpenDraft(actor, input.setId);
  const messages = revise(set, input);
  const going = assertAccepted(decideSend(messages));
  const bodyOf = new Map(messages.map(({ id, bodyId }) => [id, bodyId]));
  const people = await listPeople(going.map(({ id }) => bodyOf.get(id) ?? ''));
  const recipients = going.flatMap(({ id }) =>
    people.filter(({ bodyId }) => bodyId === bodyOf.get(id)).map(({ accountId }) => ({ messageId: id, accountId })),
  );
  const lines = going.reduce((sum, { obligationIds }) => sum + obligationIds.length, 0);
  const counts = { bodies: going.length, lines, people: recipients.length };
  await commit(actor, { kind: 'prompt.sent', subject: { type: 'prompt', id: set.id }, data: counts }, async (tx) => {
    await lockPromptSet(tx, { id: set.id, version: input.version });
    await saveRevised(tx, withIds(messages));
    await saveSent(tx, { set, going, recipients, sentOn: today(), sentByName: actor.displayName });
  });
  return counts;
}

async function getOpenDraft(actor: Actor, id: string): Promise<PromptSet> {
  const set = await getPromptSet(actor, id, 'prompt.manage');
  if (set.state === 'sent') throw new AppError('already-sent');
  return set;
}

const withIds = (messages: readonly PromptMessage[]) =>
  messages.map((message) => {
    const { id, opening, ticked } = message;
    return { id, opening, ticked, obligationIds: tickedIds(message) };
  });
