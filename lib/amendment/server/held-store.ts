import type { Held } from '@/lib/amendment/decide-moves';
import { readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

export type HeldRow = Held & { version: number };

const HELD = `
  SELECT o.id, t.duty_id AS "dutyId", o.body_id AS "bodyId", o.period, o.role, o.due_on AS "dueOn", o.state,
    o.completed_on AS "completedOn", o.version
  FROM obligation o JOIN task t ON t.id = o.task_id WHERE o.plan_id = $1 ORDER BY t.number, o.body_id, o.period`;

/** All obligations of a plan, cancelled ones too. */
export function listHeld(planId: string): Promise<HeldRow[]> {
  return readRows<HeldRow>('amendment-held', HELD, [planId]);
}

/** Holds the plan's obligations until the transaction ends; AppError `stale` when one was reported or reviewed since. */
export async function lockHeld(tx: Tx, planId: string, held: readonly HeldRow[]): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM obligation WHERE plan_id = ${planId} ORDER BY id FOR UPDATE`;
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const same = rows.length === held.length && held.every(({ id, version }) => versions.get(id) === version);
  if (!same) throw new AppError('stale');
}
