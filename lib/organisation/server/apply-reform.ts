import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type PlannedLine, planReform } from '@/lib/organisation/plan-reform';
import { REFORM_2019, type Reform } from '@/lib/organisation/reform-2019';
import type { Succession } from '@/lib/organisation/succession';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { addDays, type LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { endBodies, lockBodies, saveNewBody, saveSuccessions } from './body-store';
import { inheritGroups } from './group-store';
import { listAllBodies } from './queries';
import { countOpenObligations } from './register-queries';

export type ReformProposal = { reform: Reform; lines: (PlannedLine & { openObligations: number })[] };

/** The reform held against the directory as it is, with how many open obligations stay with the bodies that end. */
export async function getReformProposal(actor: Actor): Promise<ReformProposal> {
  if (!can(actor, 'body.manage')) throw new AppError('not-found');
  const lines = planReform(REFORM_2019, await listAllBodies());
  const open = await countOpenObligations(lines.flatMap(({ ends }) => ends.map(({ id }) => id)));
  const countOf = ({ ends }: PlannedLine) => ends.reduce((sum, { id }) => sum + (open.get(id) ?? 0), 0);
  return { reform: REFORM_2019, lines: lines.map((line) => ({ ...line, openObligations: countOf(line) })) };
}

export type ReformCounts = { ended: number; begun: number };

/**
 * Applies the chosen lines in one transaction, each on the table's day or the office's own (`days`, by key): bodies end on the eve, successors begin on the day and stand in the
 * groups of those before them; obligations, scores and names of the past stay where they are. Refuses
 * `reform-nothing`, `reform-obstacle` (then nothing happened).
 */
export async function applyReform(
  actor: Actor,
  { keys, document, days }: { keys: readonly string[]; document: string; days?: ReadonlyMap<string, LocalDate> },
): Promise<ReformCounts> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const lines = REFORM_2019.lines
    .filter(({ key }) => keys.includes(key))
    .map((line) => ({ ...line, effectiveOn: days?.get(line.key) ?? line.effectiveOn }));
  const planned = planReform({ lines }, await listAllBodies());
  if (planned.length === 0) throw new AppError('reform-nothing');
  const blocked = planned.find(({ obstacle }) => obstacle !== null);
  if (blocked) {
    throw new AppError('reform-obstacle', { name: blocked.line.from.join('、'), why: blocked.obstacle ?? '' });
  }
  const ids = idsOfSuccessors(planned);
  const ended = planned.flatMap(({ ends }) => ends.map(({ id }) => id));
  const begun = new Set(planned.flatMap(({ begins }) => begins.map(({ name }) => name)));
  const counts = { ended: ended.length, begun: begun.size };
  const bodyIds = [...new Set([...ended, ...ids.values()])];
  const data = { title: REFORM_2019.title, document, ...counts, bodyIds };
  const event = { kind: 'directory.reformed', subject: { type: 'directory', id: 'reform-2019' }, data } as const;
  await commit(actor, event, async (tx) => {
    await lockBodies(tx, bodyIds);
    await beginBodies(tx, planned, ids);
    for (const line of planned) await turn(tx, line, ids, document);
  });
  return counts;
}

/** Full name → id, one for each successor, new ones included. */
function idsOfSuccessors(planned: readonly PlannedLine[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { begins, goesOn, line } of planned) {
    for (const one of line.to) {
      const present = goesOn.find(({ name, shortName }) => name === one.name || shortName === one.shortName);
      if (present) ids.set(one.name, present.id);
      else if (begins.includes(one) && !ids.has(one.name)) ids.set(one.name, newId());
    }
  }
  return ids;
}

/** A body that several lines lead to (市行政审批服务局) begins once, on the earliest day. */
async function beginBodies(tx: Tx, planned: readonly PlannedLine[], ids: ReadonlyMap<string, string>): Promise<void> {
  const begun = new Set<string>();
  const sorted = [...planned].sort((a, b) => a.line.effectiveOn.localeCompare(b.line.effectiveOn));
  for (const { begins, line } of sorted) {
    for (const one of begins) {
      const id = ids.get(one.name);
      if (id === undefined || begun.has(one.name)) continue;
      begun.add(one.name);
      const days = { validFrom: line.effectiveOn, validTo: null };
      await saveNewBody(tx, { ...one, id, level: 'city', parentId: null, ...days });
    }
  }
}

async function turn(
  tx: Tx,
  { line, ends }: PlannedLine,
  ids: ReadonlyMap<string, string>,
  document: string,
): Promise<void> {
  const endIds = ends.map(({ id }) => id);
  const successorIds = line.to.flatMap(({ name }) => ids.get(name) ?? []);
  const { kind, effectiveOn } = line;
  const lines: Succession[] = endIds.flatMap((predecessorId) =>
    successorIds.map((successorId) => ({ predecessorId, successorId, kind, effectiveOn, document })),
  );
  await inheritGroups(tx, { fromIds: endIds, toIds: successorIds, on: effectiveOn });
  if (!(await endBodies(tx, endIds, addDays(effectiveOn, -1)))) throw new AppError('stale');
  await saveSuccessions(tx, lines);
}
