import type { Actor } from '@/lib/access/actor';
import type { Amendment, Change } from '@/lib/amendment/amendment';
import type { Move } from '@/lib/amendment/decide-moves';
import { type Effect, effectOf, problemOf, scopeOf } from '@/lib/amendment/effect-of';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { placesIn } from '@/lib/plan/place-label';
import { saveDuty, saveExpansion, saveNewDuties } from '@/lib/plan/server/plan-store';
import { now, today } from '@/lib/server/clock';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { saveTasks } from '@/lib/task/server/issue-store';
import { listAmendmentLines } from './amendment-store';
import {
  lastTaskNumber,
  markAmended,
  replaceText,
  saveDropped,
  saveEffective,
  saveMoves,
  saveTaskWords,
} from './effect-store';
import { getDraft } from './get-draft';
import { listHeld, lockHeld } from './held-store';
import { officeLists } from './office-lists';

/** A move with everything that is written of it. */
export type BoundMove = Move & { obligationId: string; taskId: string; changeId: string; reason: string };

type Story = {
  plan: CheckedPlan;
  draft: Amendment;
  effects: Effect[];
  taskIds: Map<string, string>;
  scope: (name: string) => readonly string[];
};

/**
 * 生效: all changes of a draft at once, in one transaction with one event. Whatever was reported stays; what is not wanted
 * any more is cancelled with its reason. Refuses `amendment-empty`, `amendment-not-ready`, and `stale` when the plan was
 * amended or somebody reported since the preview was read.
 */
export async function takeEffect(actor: Actor, input: { amendmentId: string; version: number }): Promise<number> {
  const { draft, plan } = await getDraft(actor, input);
  if (draft.planVersion !== plan.version) throw new AppError('stale');
  const given = { plan, amendment: draft, ...(await officeLists()) };
  const scope = scopeOf(given);
  assertReady(draft, scope);
  const held = await listHeld(plan.id);
  const effects = effectOf(given, held);
  const lines = await listAmendmentLines(plan.id);
  const number = Math.max(0, ...lines.map((line) => line.number ?? 0)) + 1;
  const added = effects.flatMap(({ change }) => (change.kind === 'added' && change.after ? [change.after.id] : []));
  const story = { plan, draft, effects, scope, taskIds: new Map(added.map((dutyId) => [dutyId, newId()])) };
  const subject = { type: 'plan', id: plan.id } as const;
  await commit(actor, { kind: 'amendment.took-effect', subject, data: dataOf(draft, effects, number) }, async (tx) => {
    await markAmended(tx, plan);
    await lockHeld(tx, plan.id, held);
    await saveEffective(tx, draft, { number, at: now() });
    await writePlan(tx, story);
    await saveMoves(tx, plan, await bindMoves(tx, story, number), draft);
  });
  return number;
}

function assertReady({ changes }: Amendment, scope: Story['scope']): void {
  if (changes.every(({ kind }) => kind === 'kept')) throw new AppError('amendment-empty');
  const problems = changes.flatMap((change) => {
    const problem = problemOf(change, scope);
    return problem ? [{ problem, text: ((change.after ?? change.before)?.text ?? '').slice(0, 20) }] : [];
  });
  const [first] = problems;
  if (first) throw new AppError('amendment-not-ready', { count: problems.length, ...first });
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function dataOf({ id: amendmentId, documentNumber, reason }: Amendment, effects: readonly Effect[], number: number) {
  const tasks = countBy(effects, ({ change }) => change.kind);
  const obligations = countBy(
    effects.flatMap(({ moves }) => moves),
    ({ kind }) => kind,
  );
  return { amendmentId, number, documentNumber, reason, tasks, obligations };
}

/** Text, items, duties, tasks. Ordinals of a new text follow it; single corrections keep their place. */
async function writePlan(tx: Tx, { plan, draft, taskIds, scope }: Story): Promise<void> {
  const { items, sourceText, sourceName, changes } = draft;
  if (items && sourceText !== null) await replaceText(tx, plan, { text: sourceText, sourceName, items, at: now() });
  const after = changes.flatMap(({ after: duty, ordinal, kind }) =>
    duty && (items || kind !== 'kept')
      ? [{ ...duty, state: 'confirmed' as const, ordinal: items ? ordinal : duty.ordinal }]
      : [],
  );
  const isNew = ({ id }: Duty) => taskIds.has(id);
  const fresh = after.filter(isNew);
  const stay = after.filter((duty) => !isNew(duty));
  const { anchor } = placesIn({ items: items ?? plan.items });
  for (const duty of stay) await saveDuty(tx, duty);
  await saveNewDuties(tx, plan.id, fresh);
  const last = await lastTaskNumber(tx, plan.id);
  const tasks = fresh.map((duty, index) => ({
    id: taskIds.get(duty.id) ?? newId(),
    duty,
    number: last + 1 + index,
    anchor: anchor(duty.itemId),
  }));
  await saveTasks(tx, plan.id, tasks);
  await saveTaskWords(
    tx,
    stay.map(({ id, text, itemId }) => ({ dutyId: id, text, anchor: anchor(itemId) })),
  );
  await saveDropped(tx, droppedIds(changes));
  await freezeCollectives(tx, { plan, duties: after, scope });
}

const droppedIds = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ kind, before }) => (kind === 'dropped' && before ? [before.id] : []));

/** A collective name new to the plan is frozen on the day of the amendment; what was frozen before stays. */
async function freezeCollectives(
  tx: Tx,
  { plan, duties, scope }: Pick<Story, 'plan' | 'scope'> & { duties: readonly Duty[] },
): Promise<void> {
  const known = new Set(plan.expansions.map(({ name }) => name));
  const names = duties.flatMap(({ parties }) => parties.filter(({ collective }) => collective).map(({ name }) => name));
  for (const name of new Set(names.filter((one) => !known.has(one)))) {
    await saveExpansion(tx, plan.id, { name, bodyIds: [...scope(name)], takenOn: today() });
  }
}

async function bindMoves(tx: Tx, { plan, draft, effects, taskIds }: Story, number: number): Promise<BoundMove[]> {
  const tasks = await tx.task.findMany({ where: { planId: plan.id }, select: { id: true, dutyId: true } });
  const taskOf = new Map([...tasks.map(({ id, dutyId }) => [dutyId, id] as const), ...taskIds]);
  const because = (change: Change) =>
    `第${number}次修订${draft.documentNumber ? `（${draft.documentNumber}）` : ''}：${change.reason ?? draft.reason}`;
  return effects.flatMap(({ change, moves }) =>
    moves.map((move) => ({
      ...move,
      obligationId: move.obligationId ?? newId(),
      taskId: taskOf.get((change.before ?? change.after)?.id ?? '') ?? '',
      changeId: change.id,
      reason: because(change),
    })),
  );
}
