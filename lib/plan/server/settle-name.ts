import type { Actor } from '@/lib/access/actor';
import type { BodyKind } from '@/lib/organisation/body';
import { saveAlias } from '@/lib/organisation/server/body-store';
import { createBody } from '@/lib/organisation/server/create-body';
import { listBodies } from '@/lib/organisation/server/queries';
import { type CheckedPlan, type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { type OpenName, openNames } from '@/lib/plan/open-questions';
import { planDay } from '@/lib/plan/plan-day';
import { nameForm } from '@/lib/plan/plan-draft';
import { newParty } from '@/lib/plan/revise-party';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import { commitAct } from './commit-act';
import { getEditablePlan } from './get-editable-plan';
import { saveDuty, saveExpansion, saveNameMatch, saveSettled } from './plan-store';

type Named = { planId: string; name: string };

/** 「就是它」: everywhere in the plan the name means this body, and in later plans too (alias). Gives the places settled. */
export async function matchName(actor: Actor, { planId, name, bodyId }: Named & { bodyId: string }): Promise<number> {
  const plan = await getEditablePlan(actor, planId);
  const bodies = await listBodies(planDay(plan, today()));
  if (!bodies.some(({ id }) => id === bodyId)) throw new AppError('body-unknown');
  const parties = openPartiesOf(plan, name);
  if (parties === 0) throw new AppError('stale');
  const event = {
    kind: 'party.settled',
    subject: { type: 'plan', id: planId },
    data: { name, bodyId, parties },
  } as const;
  return commitAct(actor, { plan, event, label: `认定“${name}”`, form: nameForm(`unknown:${name}`) }, async (tx) => {
    await saveAlias(tx, { alias: name, bodyId, source: 'plan' });
    return saveNameMatch(tx, planId, name, bodyId);
  });
}

const openPartiesOf = (plan: CheckedPlan, name: string): number =>
  plan.duties.flatMap(({ parties }) =>
    parties.filter((party) => party.name === name && !party.bodyId && !party.collective),
  ).length;

/** A body the directory does not have yet: it is added, then the name is matched to it. */
export async function createBodyForName(
  actor: Actor,
  { planId, name, ...body }: Named & { fullName: string; kind: BodyKind },
): Promise<number> {
  const plan = await getEditablePlan(actor, planId);
  if (openPartiesOf(plan, name) === 0) throw new AppError('stale');
  const bodyId = await createBody(actor, { name: body.fullName, shortName: name, kind: body.kind });
  return matchName(actor, { planId, name, bodyId });
}

/**
 * 「派给 40 个」: the bodies a collective or unnamed name covers in this plan; an empty list says that nobody but those
 * named is meant. Frozen when the plan is issued (S8).
 */
export async function settleCollective(
  actor: Actor,
  { planId, name, bodyIds }: Named & { bodyIds: string[] },
): Promise<void> {
  const plan = await getEditablePlan(actor, planId);
  const known = new Set((await listBodies(planDay(plan, today()))).map(({ id }) => id));
  if (bodyIds.some((id) => !known.has(id))) throw new AppError('body-unknown');
  const parties = plan.duties.flatMap((duty) =>
    duty.parties.filter((party) => party.collective && party.name === name),
  );
  if (parties.length === 0) throw new AppError('stale');
  const data = { name, bodyId: null, parties: parties.length };
  const event = { kind: 'party.settled', subject: { type: 'plan', id: planId }, data } as const;
  await commitAct(
    actor,
    { plan, event, label: `定下“${name}”的范围`, form: nameForm(`collective:${name}`) },
    async (tx) => {
      await saveExpansion(tx, planId, { name, bodyIds: [...new Set(bodyIds)], takenOn: today() });
      await saveSettled(
        tx,
        parties.map(({ id }) => id),
      );
    },
  );
}

/**
 * Closes an open list (等部门) as it stands, or with further bodies, which take the role of the list's last name in
 * every duty of that statement (S7). `key` is the row's, from `openNames`.
 */
export async function closeOpenList(
  actor: Actor,
  input: { planId: string; key: string; bodyIds: string[] },
): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const row = openNames(liveDuties(plan)).find(({ key, kind }) => key === input.key && kind === 'open-list');
  if (!row) throw new AppError('stale');
  const bodies = await listBodies(planDay(plan, today()));
  const added = input.bodyIds.map((id) => bodies.find((body) => body.id === id)).filter((body) => body !== undefined);
  if (added.length !== input.bodyIds.length) throw new AppError('body-unknown');
  const find = (name: string) => added.find((body) => body.shortName === name)?.id ?? null;
  const names = added.map(({ shortName }) => shortName);
  const duties = plan.duties
    .filter(({ id }) => row.dutyIds.includes(id))
    .map((duty) => closedList(duty, row, names, find));
  const data = { name: `${row.name}等`, bodyId: null, parties: duties.length };
  const event = { kind: 'party.settled', subject: { type: 'plan', id: plan.id }, data } as const;
  await commitAct(actor, { plan, event, label: `定下“${row.name}等”的名单`, form: nameForm(row.key) }, async (tx) => {
    for (const duty of duties) await saveDuty(tx, duty);
  });
}

function closedList(duty: Duty, row: OpenName, names: string[], find: (name: string) => string | null): Duty {
  const role = duty.parties.find(({ name }) => name === row.name)?.role ?? 'responsible';
  const present = new Set(duty.parties.map(({ bodyId }) => bodyId));
  const more = names.filter((name) => !present.has(find(name))).map((name) => newParty(name, role, find));
  const closed = duty.parties.map((party) => (party.name === row.name ? { ...party, settled: true } : party));
  return { ...duty, parties: [...closed, ...more] };
}

export type NameWord =
  | { intent: 'match'; planId: string; name: string; bodyId: string }
  | { intent: 'create'; planId: string; name: string; fullName: string; kind: BodyKind }
  | { intent: 'cover'; planId: string; name: string; bodyIds: string[] }
  | { intent: 'close'; planId: string; key: string; bodyIds: string[] }
  | { intent: 'close-as-listed'; planId: string; key: string };

/** The office's word on one open name, whichever it is, with the sentence that tells what followed. */
export async function settleName(actor: Actor, word: NameWord): Promise<{ message: string }> {
  switch (word.intent) {
    case 'match':
      return { message: `“${word.name}”已确认，原文 ${await matchName(actor, word)} 处，并记入别名` };
    case 'create':
      return { message: `已建“${word.fullName}”，原文 ${await createBodyForName(actor, word)} 处都认到它` };
    case 'cover':
      await settleCollective(actor, word);
      return {
        message:
          word.bodyIds.length > 0 ? `“${word.name}”派给 ${word.bodyIds.length} 个单位` : `“${word.name}”不另派单位`,
      };
    case 'close':
      await closeOpenList(actor, word);
      return { message: word.bodyIds.length > 0 ? `补了 ${word.bodyIds.length} 个单位` : '名单就此为止，只派已列的' };
    case 'close-as-listed':
      await closeOpenList(actor, { ...word, bodyIds: [] });
      return { message: '名单就此为止，只派已列的' };
  }
}
