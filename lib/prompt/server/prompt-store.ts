import type { Actor } from '@/lib/access/actor';
import { type Action, can } from '@/lib/access/can';
import type { PromptSource, ProposedMessage } from '@/lib/prompt/build-prompt-set';
import type { GoingMessage } from '@/lib/prompt/decide-send';
import type { PromptSet } from '@/lib/prompt/prompt';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { isOwed } from '@/lib/task/obligation';

/** Statement budget: the rows of a set go out in slices of this many. */
const SLICE = 1000;

const SOURCES = `
  SELECT o.id AS "obligationId", o.body_id AS "bodyId", o.state, o.due_on AS "dueOn"
  FROM obligation o JOIN body b ON b.id = o.body_id JOIN task t ON t.id = o.task_id
  WHERE o.plan_id = $1 AND o.state IN ('not_started', 'in_progress', 'returned')
    AND (o.state = 'returned' OR o.due_on <= $2::date)
  ORDER BY b.sort_order, b.id, t.number, o.due_on, o.id`;

/** What a plan's bodies still owe up to a day, in the order of the bodies. */
export const listSources = (planId: string, until: LocalDate): Promise<PromptSource[]> =>
  readRows<PromptSource>('prompt-sources', SOURCES, [planId, until]);

const LAST_PROMPTED = `
  SELECT m.body_id AS "bodyId", max(s.sent_on) AS day
  FROM prompt_message m JOIN prompt_set s ON s.id = m.set_id
  WHERE m.ticked AND s.state = 'sent' GROUP BY m.body_id`;

/** Body → the day a prompt last went to it, of whatever plan. */
export async function listLastPrompted(): Promise<Map<string, LocalDate>> {
  const rows = await readRows<{ bodyId: string; day: LocalDate }>('last-prompted', LAST_PROMPTED, []);
  return new Map(rows.map(({ bodyId, day }) => [bodyId, day]));
}

const PEOPLE = `
  SELECT DISTINCT g.body_id AS "bodyId", g.account_id AS "accountId"
  FROM role_grant g JOIN account a ON a.id = g.account_id
  WHERE a.disabled_at IS NULL AND g.role IN ('liaison', 'deputy') AND g.body_id = ANY ($1)`;

/** The active accounts of 联络员 and 分管领导 of some bodies. */
export const listPeople = (bodyIds: readonly string[]): Promise<{ bodyId: string; accountId: string }[]> =>
  readRows<{ bodyId: string; accountId: string }>('prompt-people', PEOPLE, [bodyIds]);

const WHOLE = {
  plan: { select: { title: true } },
  messages: {
    orderBy: [{ body: { sortOrder: 'asc' } }, { id: 'asc' }],
    include: {
      body: { select: { shortName: true } },
      recipients: { select: { accountId: true } },
      lines: {
        orderBy: { ordinal: 'asc' },
        include: { obligation: { select: { state: true, task: { select: { anchor: true, text: true } } } } },
      },
    },
  },
} satisfies Prisma.PromptSetInclude;

type WholeRow = Prisma.PromptSetGetPayload<{ include: typeof WHOLE }>;

/** A set with everything in it, for one whose `action` reaches the city; throws `not-found`. */
export async function getPromptSet(actor: Actor, id: string, action: Action): Promise<PromptSet> {
  const row = can(actor, action) ? await prisma.promptSet.findUnique({ where: { id }, include: WHOLE }) : null;
  if (!row) throw new AppError('not-found');
  const people = row.state === 'draft' ? await listPeople(row.messages.map(({ bodyId }) => bodyId)) : [];
  return { ...headOf(row), messages: row.messages.map((message) => messageOf(message, row.state, people)) };
}

function headOf({ plan, messages: _, ...row }: WholeRow) {
  return { ...row, planTitle: plan.title, builtOn: dayOfColumn(row.builtOn), sentOn: dayOfColumn(row.sentOn) };
}

function messageOf(
  { body, lines, recipients, ...message }: WholeRow['messages'][number],
  state: WholeRow['state'],
  people: readonly { bodyId: string }[],
): PromptSet['messages'][number] {
  return {
    ...message,
    bodyName: body.shortName,
    recentOn: dayOfColumn(message.recentOn),
    people: state === 'sent' ? recipients.length : people.filter(({ bodyId }) => bodyId === message.bodyId).length,
    lines: lines.map(({ obligation, dueOn, obligationId, kind, ticked }) => ({
      obligationId,
      kind,
      ticked,
      dueOn: dayOfColumn(dueOn),
      ...obligation.task,
      owed: isOwed(obligation.state),
    })),
  };
}

type NewSet = {
  id: string;
  planId: string;
  soonDays: number;
  quietDays: number;
  builtOn: LocalDate;
  builtByName: string;
};

/** Throws Prisma's unique violation when the plan has a draft already. */
export async function savePromptSet(tx: Tx, set: NewSet, messages: readonly ProposedMessage[]): Promise<void> {
  await tx.promptSet.create({ data: { ...set, builtOn: columnOfDay(set.builtOn) } });
  const rows = messages.map((message) => ({ id: newId(), ...message }));
  await tx.promptMessage.createMany({
    data: rows.map(({ lines: _, recentOn, ...row }) => ({
      ...row,
      setId: set.id,
      recentOn: recentOn && columnOfDay(recentOn),
    })),
  });
  const lines = rows.flatMap(({ id, lines: own }) =>
    own.map(({ dueOn, ...line }, ordinal) => ({
      ...line,
      messageId: id,
      ordinal,
      dueOn: dueOn && columnOfDay(dueOn),
    })),
  );
  for (let at = 0; at < lines.length; at += SLICE) {
    await tx.promptLine.createMany({ data: lines.slice(at, at + SLICE) });
  }
}

/** First write of everything done to a draft: `already-sent`, or `stale` when somebody was faster. */
export async function lockPromptSet(tx: Tx, { id, version }: { id: string; version: number }): Promise<void> {
  const [row] = await tx.$queryRaw<{ state: string; version: number }[]>`
    SELECT state::text, version FROM prompt_set WHERE id = ${id} FOR NO KEY UPDATE`;
  if (row?.state === 'sent') throw new AppError('already-sent');
  if (row?.version !== version) throw new AppError('stale');
  await tx.promptSet.update({ where: { id }, data: { version: version + 1 } });
}

type Revised = { id: string; opening: string; ticked: boolean; obligationIds: readonly string[] };

/** Writes the office's hand on a draft: what goes, and in which words. */
export async function saveRevised(tx: Tx, messages: readonly Revised[]): Promise<void> {
  const values = JSON.stringify(messages);
  await tx.$executeRaw`
    UPDATE prompt_message m SET opening = given.opening, ticked = given.ticked
    FROM jsonb_to_recordset(${values}::jsonb) AS given(id text, opening text, ticked boolean) WHERE m.id = given.id`;
  await tx.$executeRaw`
    UPDATE prompt_line l SET ticked = given."obligationIds" @> jsonb_build_array(l.obligation_id)
    FROM jsonb_to_recordset(${values}::jsonb) AS given(id text, "obligationIds" jsonb)
    WHERE l.message_id = given.id`;
}

type Sending = {
  set: Pick<PromptSet, 'id' | 'planId'>;
  going: readonly GoingMessage[];
  recipients: { messageId: string; accountId: string }[];
  sentOn: LocalDate;
  sentByName: string;
};

/** Makes a locked draft the plan's next sent set; what does not go loses its tick. */
export async function saveSent(tx: Tx, { set, going, recipients, sentOn, sentByName }: Sending): Promise<void> {
  const ids = going.map(({ id }) => id);
  const kept = going.flatMap(({ id, obligationIds }) => obligationIds.map((each) => ({ id, each })));
  await tx.promptMessage.updateMany({ where: { setId: set.id, id: { notIn: ids } }, data: { ticked: false } });
  await tx.$executeRaw`
    UPDATE prompt_line l SET ticked = false FROM prompt_message m
    WHERE m.id = l.message_id AND m.set_id = ${set.id} AND l.ticked AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS k(id text, each text)
      WHERE k.id = l.message_id AND k.each = l.obligation_id)`;
  await tx.promptRecipient.createMany({ data: recipients });
  const number = (await tx.promptSet.count({ where: { planId: set.planId, state: 'sent' } })) + 1;
  const data = { state: 'sent', number, sentOn: columnOfDay(sentOn), sentByName } as const;
  await tx.promptSet.update({ where: { id: set.id }, data });
}

export async function removePromptSet(tx: Tx, id: string): Promise<void> {
  await tx.promptSet.delete({ where: { id } });
}
