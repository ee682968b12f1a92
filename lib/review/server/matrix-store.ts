import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { buildMatrixRow, type Cell, type MatrixRow, type MatrixTask } from '@/lib/review/matrix';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';

export type MatrixPlan = { id: string; title: string; year: number; state: 'issued' | 'closed' };
export type Matrix = { plan: MatrixPlan; tasks: MatrixTask[]; rows: MatrixRow[] };

const PLAN = `SELECT id, title, year, state FROM plan WHERE id = $1 AND state <> 'checking'`;

const TASKS = `SELECT number, duty_id AS "dutyId", anchor, text FROM task WHERE plan_id = $1 ORDER BY number`;

/** The most urgent period of a cell first; the order of CELLS in lib/review/matrix. */
const RANKED: readonly Cell[] = ['overdue', 'returned', 'submitted', 'open', 'closed'];

// One line a body: «task number:rank, …». The ranks follow RANKED.
const BODIES = `
  SELECT b.id AS "bodyId", b.short_name AS "bodyName", c.cells FROM (
    SELECT body_id, string_agg(number || ':' || rank, ',') AS cells FROM (
      SELECT o.body_id, t.number, min(CASE
        WHEN o.state NOT IN ('closed', 'submitted') AND o.due_on < $2::date THEN 0
        WHEN o.state = 'returned' THEN 1
        WHEN o.state = 'submitted' THEN 2
        WHEN o.state = 'closed' THEN 4
        ELSE 3 END) AS rank
      FROM obligation o JOIN task t ON t.id = o.task_id
      WHERE o.plan_id = $1 AND o.state NOT IN ('cancelled', 'not_applicable') GROUP BY o.body_id, t.number
    ) each GROUP BY body_id
  ) c JOIN body b ON b.id = c.body_id ORDER BY b.kind, b.sort_order, b.id`;

type BodyLine = { bodyId: string; bodyName: string; cells: string };

/** A plan's bodies × tasks in three reads, whatever their number; AppError `not-found` for those who may not. */
export async function getMatrix(actor: Actor, planId: string): Promise<Matrix> {
  if (!can(actor, 'overview.read')) throw new AppError('not-found');
  const [[plan], tasks, bodies] = await Promise.all([
    readRows<MatrixPlan>('matrix-plan', PLAN, [planId]),
    readRows<MatrixTask>('matrix-tasks', TASKS, [planId]),
    readRows<BodyLine>('matrix-bodies', BODIES, [planId, today()]),
  ]);
  if (!plan) throw new AppError('not-found');
  const places = new Map(tasks.map(({ number }, place) => [number, place]));
  const rows = bodies.map(({ cells, ...body }) =>
    buildMatrixRow({ ...body, cells: cellsOf(cells, places) }, tasks.length),
  );
  return { plan, tasks, rows };
}

function cellsOf(text: string, places: ReadonlyMap<number, number>): [number, Cell][] {
  return text.split(',').flatMap((part): [number, Cell][] => {
    const [number, rank] = part.split(':').map(Number);
    const [place, cell] = [places.get(number ?? -1), RANKED[rank ?? -1]];
    return place === undefined || !cell ? [] : [[place, cell]];
  });
}
