import type { Actor } from '@/lib/access/actor';
import { reachOf } from '@/lib/access/can';
import { now } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { ObligationState } from '@/lib/task/obligation';
import { unsettled } from '@/lib/task/undo-veil';
import { undoBounds } from '@/lib/task/undo-window';

export type HeldObligation = { id: string; state: ObligationState; draft: string | null };

const REPORTABLE = `
  SELECT id, state, draft, EXISTS (SELECT 1 FROM (${unsettled('$3', '$4')}) u WHERE u.obligation_id = obligation.id) AS unsettled
  FROM obligation WHERE id = $1 AND ($2::text[] IS NULL OR body_id = ANY ($2))`;

/** An obligation the actor may report; AppError `not-found` otherwise, `being-decided` while a decision can be undone. */
export async function getReportable(actor: Actor, id: string): Promise<HeldObligation> {
  const reach = reachOf(actor, 'obligation.report');
  const scope = reach === 'city' ? null : reach;
  const { after, until } = undoBounds(now());
  type Found = HeldObligation & { unsettled: boolean };
  const [found] = await readRows<Found>('reportable', REPORTABLE, [id, scope, after, until]);
  if (!found) throw new AppError('not-found');
  const { unsettled: undecided, ...held } = found;
  if (undecided) throw new AppError('being-decided');
  return held;
}

/** Moves an obligation on from the state it was read in; AppError `stale` when somebody was faster. */
export async function moveState(tx: Tx, { id, state }: HeldObligation, next: ObligationState): Promise<void> {
  // By hand, since a status update is what the program does most: half the time of the same through the model.
  const moved = await tx.$executeRaw`
    UPDATE obligation SET state = ${next}::obligation_state, version = version + 1
    WHERE id = ${id} AND state = ${state}::obligation_state`;
  if (moved === 0) throw new AppError('stale');
}

export type Note = { id: string; obligationId: string; text: string; byAccountId: string; byName: string; at: Date };

/** False when this note has been stored before: the same form sent twice. */
export async function saveNote(tx: Tx, note: Note): Promise<boolean> {
  const { id, obligationId, text, byAccountId, byName, at } = note;
  const saved = await tx.$executeRaw`
    INSERT INTO progress_note (id, obligation_id, text, by_account_id, by_name, at)
    VALUES (${id}, ${obligationId}, ${text}, ${byAccountId}, ${byName}, ${at}) ON CONFLICT (id) DO NOTHING`;
  return saved === 1;
}

/** Stores the draft unless another one has been stored since `seen`; answers whether it did. */
export async function saveDraftText(
  tx: Tx,
  { id, state }: HeldObligation,
  draft: { text: string; at: Date; seen: Date | null },
): Promise<void> {
  const saved = await tx.obligation.updateMany({
    where: { id, state, draftAt: draft.seen },
    data: draft.text ? { draft: draft.text, draftAt: draft.at } : { draft: null, draftAt: null },
  });
  if (saved.count === 0) throw new AppError('stale', { who: '同事', what: '存过另一份草稿' });
}
