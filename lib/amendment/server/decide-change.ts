import type { Actor } from '@/lib/access/actor';
import type { Amendment, Change } from '@/lib/amendment/amendment';
import { pairWith, unpair } from '@/lib/amendment/pairing';
import { liveDuties } from '@/lib/plan/checked-plan';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { lockDraft, saveChanges, saveWithdrawn } from './amendment-store';
import { getDraft } from './get-draft';

type Seen = { amendmentId: string; version: number };
type Edit = { put: Change[]; remove: string[] };

const lastOrdinal = ({ changes }: Amendment): number => Math.max(-1, ...changes.map(({ ordinal }) => ordinal));
export const nextOrdinal = (draft: Amendment): number => lastOrdinal(draft) + 1;

const getChange = (draft: Amendment, id: string): Change => {
  const change = draft.changes.find((one) => one.id === id);
  if (!change) throw new AppError('not-found');
  return change;
};

/** One press on the list: looked at and right, no partner, no task, taken back, or a duty to drop. Says what was done. */
export async function decideChange(
  actor: Actor,
  { act, ...seen }: Seen & { act: { verb: string; target: string } },
): Promise<{ message: string }> {
  const { draft, plan } = await getDraft(actor, seen);
  switch (act.verb) {
    case 'accept-all': {
      const put = draft.changes.filter(({ checked }) => !checked).map((change) => ({ ...change, checked: true }));
      await saveEdit(actor, draft, { change: 'accepted', text: `${put.length} 条` }, { put, remove: [] });
      return { message: `核对了 ${put.length} 条` };
    }
    case 'none':
      await edit(actor, draft, getChange(draft, act.target), (change) => unpair(change, lastOrdinal(draft)));
      return { message: '定为取消' };
    case 'leave-out':
    case 'undo':
      await edit(actor, draft, getChange(draft, act.target), (change) => ({ put: [], remove: [change.id] }));
      return { message: act.verb === 'undo' ? '已撤回这一条改动' : '定为不派任务' };
    case 'drop': {
      const duty = liveDuties(plan).find(({ id }) => id === act.target);
      if (!duty || draft.items) throw new AppError('not-found');
      const known = draft.changes.find(({ before }) => before?.id === duty.id);
      const dropped = { ordinal: nextOrdinal(draft), reason: null, redo: false, ...known };
      const change: Change = {
        ...dropped,
        id: known?.id ?? newId(),
        kind: 'dropped',
        before: duty,
        after: null,
        checked: true,
      };
      await saveEdit(actor, draft, { change: 'dropped', text: duty.text }, { put: [change], remove: [] });
      return { message: '定为取消' };
    }
    default:
      await edit(actor, draft, getChange(draft, act.target), (change) => ({
        put: [{ ...change, checked: true }],
        remove: [],
      }));
      return { message: '核对了' };
  }
}

/** Another sentence of the new text is what became of a task. */
export async function pairChange(
  actor: Actor,
  { changeId, chosenId, ...seen }: Seen & { changeId: string; chosenId: string },
): Promise<void> {
  const { draft } = await getDraft(actor, seen);
  const chosen = getChange(draft, chosenId);
  if (chosen.kind !== 'added') throw new AppError('not-found');
  await edit(actor, draft, getChange(draft, changeId), (change) => pairWith(change, chosen, lastOrdinal(draft)));
}

/** Throws the draft away; the plan stays as it is. */
export async function withdrawAmendment(actor: Actor, seen: Seen): Promise<{ planId: string }> {
  const { draft } = await getDraft(actor, seen);
  const subject = { type: 'plan', id: draft.planId } as const;
  await commit(actor, { kind: 'amendment.withdrawn', subject, data: { amendmentId: draft.id } }, (tx) =>
    saveWithdrawn(tx, draft),
  );
  return { planId: draft.planId };
}

async function edit(actor: Actor, draft: Amendment, change: Change, how: (change: Change) => Edit): Promise<void> {
  const text = (change.after ?? change.before)?.text ?? '';
  const changed = how(change);
  const [first] = changed.put;
  await saveEdit(actor, draft, { change: first?.kind ?? 'removed', text }, changed);
}

export async function saveEdit(
  actor: Actor,
  draft: Amendment,
  data: { change: string; text: string },
  changed: Edit,
): Promise<void> {
  const event = {
    kind: 'amendment.change-made',
    subject: { type: 'plan', id: draft.planId },
    data: { amendmentId: draft.id, ...data },
  } as const;
  await commit(actor, event, async (tx) => {
    await lockDraft(tx, draft);
    await saveChanges(tx, draft.id, changed);
  });
}
