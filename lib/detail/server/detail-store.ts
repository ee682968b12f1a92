import { z } from 'zod';
import { CHANNELS } from '@/lib/detail/channel';
import type { Clock } from '@/lib/detail/clock';
import { ATTRIBUTES, type DutyDetail } from '@/lib/detail/duty-detail';
import { LEVELS } from '@/lib/detail/level';
import { TASK_TYPES } from '@/lib/detail/task-type';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

const WHOLE = {
  elements: { orderBy: { ordinal: 'asc' }, select: { id: true, text: true, start: true } },
  parts: { select: { bodyId: true, text: true } },
} satisfies Prisma.DutyDetailInclude;

export type DetailRow = Prisma.DutyDetailGetPayload<{ include: typeof WHOLE }>;

const attributesSchema = z.partialRecord(z.enum(ATTRIBUTES), z.string());

/** A stored row as the rest of the program knows it; also one read by `detailJson`. */
export function detailOf(row: DetailRow): DutyDetail {
  const { elements, parts, fields, supervised, verticalRequirement, confirmed, version } = row;
  return {
    elements,
    parts,
    fields,
    supervised,
    verticalRequirement,
    confirmed,
    version,
    channels: CHANNELS.filter((channel) => row.channels.includes(channel)),
    levels: LEVELS.filter((level) => row.levels.includes(level)),
    taskType: TASK_TYPES.find((type) => type === row.taskType) ?? null,
    attributes: attributesSchema.parse(row.attributes),
    clock: clockOf(row),
  };
}

export function clockOf(
  row: Pick<DetailRow, 'clockEvent' | 'clockCount' | 'clockUnit' | 'clockBasis' | 'clockMany'>,
): Clock | null {
  const { clockEvent: event, clockCount: count, clockUnit: unit, clockBasis: basis, clockMany: many } = row;
  return event && count && unit && basis ? { event, count, unit, basis, many } : null;
}

/** A duty's detail with its elements and parts as one JSON value, shaped as `DetailRow`. */
export const detailJson = (dutyId: string): string => `
  (SELECT json_build_object('dutyId', d.duty_id, 'channels', coalesce(d.channels, '{}'),
      'fields', coalesce(d.fields, '{}'), 'levels', coalesce(d.levels, '{}'),
      'taskType', d.task_type, 'supervised', d.supervised, 'verticalRequirement', d.vertical_requirement,
      'attributes', d.attributes, 'clockEvent', d.clock_event, 'clockCount', d.clock_count, 'clockUnit', d.clock_unit,
      'clockBasis', d.clock_basis, 'clockMany', d.clock_many, 'confirmed', d.confirmed, 'version', d.version,
      'elements', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'text', e.text, 'start', e.start)
        ORDER BY e.ordinal), '[]') FROM duty_element e WHERE e.duty_id = d.duty_id),
      'parts', (SELECT coalesce(json_agg(json_build_object('bodyId', p.body_id, 'text', p.text)), '[]')
        FROM duty_part p WHERE p.duty_id = d.duty_id))
    FROM duty_detail d WHERE d.duty_id = ${dutyId})`;

/** What is stored of a duty's detail; null when nothing is. */
export async function findDetail(dutyId: string): Promise<DutyDetail | null> {
  const [found] = await readRows<{ detail: DetailRow | null }>('duty-detail', `SELECT ${detailJson('$1')} AS detail`, [
    dutyId,
  ]);
  return found?.detail ? detailOf(found.detail) : null;
}

/** The stored details of a plan by duty; inside a transaction `client` is that one's. */
export async function listDetails(
  planId: string,
  client: Pick<Tx, 'dutyDetail'> = prisma,
): Promise<Map<string, DutyDetail>> {
  const rows = await client.dutyDetail.findMany({ where: { duty: { planId } }, include: WHOLE });
  return new Map(rows.map((row) => [row.dutyId, detailOf(row)]));
}

function columnsOf({ channels, fields, levels, taskType, supervised, ...detail }: DutyDetail) {
  const { clock, attributes, verticalRequirement, confirmed } = detail;
  return {
    channels,
    fields,
    levels,
    taskType,
    supervised,
    verticalRequirement,
    attributes,
    confirmed,
    clockEvent: clock?.event ?? null,
    clockCount: clock?.count ?? null,
    clockUnit: clock?.unit ?? null,
    clockBasis: clock?.basis ?? null,
    clockMany: clock?.many ?? false,
  };
}

const elementRows = (dutyId: string, { elements }: DutyDetail) =>
  elements.map(({ id, text, start }, ordinal) => ({ id, dutyId, ordinal, text, start }));

const partRows = (dutyId: string, { parts }: DutyDetail) => parts.map(({ bodyId, text }) => ({ dutyId, bodyId, text }));

/** Stores details of duties that have none yet. */
export async function saveNewDetails(tx: Tx, details: ReadonlyMap<string, DutyDetail>): Promise<void> {
  const rows = [...details];
  await tx.dutyDetail.createMany({ data: rows.map(([dutyId, detail]) => ({ dutyId, ...columnsOf(detail) })) });
  await tx.dutyElement.createMany({ data: rows.flatMap(([dutyId, detail]) => elementRows(dutyId, detail)) });
  await tx.dutyPart.createMany({ data: rows.flatMap(([dutyId, detail]) => partRows(dutyId, detail)) });
}

/** Writes a detail over the version it was read in (0: there was none); throws `stale`. */
export async function saveDetail(tx: Tx, dutyId: string, detail: DutyDetail): Promise<void> {
  if (detail.version === 0) {
    // The plan's row is locked by every correction, so that nobody can be between the question and the answer.
    if (await tx.dutyDetail.findUnique({ where: { dutyId }, select: { dutyId: true } })) throw new AppError('stale');
    return saveNewDetails(tx, new Map([[dutyId, detail]]));
  }
  const { count } = await tx.dutyDetail.updateMany({
    where: { dutyId, version: detail.version },
    data: { ...columnsOf(detail), version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
  await tx.dutyElement.deleteMany({ where: { dutyId } });
  await tx.dutyElement.createMany({ data: elementRows(dutyId, detail) });
  await tx.dutyPart.deleteMany({ where: { dutyId } });
  await tx.dutyPart.createMany({ data: partRows(dutyId, detail) });
}

/** Sets or takes the mark of supervision of a duty whose detail is stored. */
export async function saveSupervised(tx: Tx, dutyId: string, supervised: boolean): Promise<void> {
  const { count } = await tx.dutyDetail.updateMany({
    where: { dutyId, supervised: !supervised },
    data: { supervised, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}

/** Writes the vertical requirement over what was read; throws `stale`. */
export async function saveVerticalRequirement(
  tx: Tx,
  dutyId: string,
  words: { before: string | null; after: string | null },
): Promise<void> {
  const { count } = await tx.dutyDetail.updateMany({
    where: { dutyId, verticalRequirement: words.before },
    data: { verticalRequirement: words.after, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}
