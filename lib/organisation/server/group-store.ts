import type { Tx } from '@/lib/server/unit-of-work';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';

export async function saveNewGroup(
  tx: Tx,
  { id, name, aliases }: { id: string; name: string; aliases: string[] },
): Promise<void> {
  const last = await tx.bodyGroup.aggregate({ _max: { sortOrder: true } });
  await tx.bodyGroup.create({ data: { id, name, aliases, sortOrder: (last._max.sortOrder ?? 0) + 1 } });
}

export async function saveGroup(tx: Tx, id: string, facts: { name: string; aliases: string[] }): Promise<void> {
  await tx.bodyGroup.update({ where: { id }, data: facts });
}

/** Keeps everybody else from changing the group until the transaction ends; false when there is none. */
export async function lockGroup(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM body_group WHERE id = ${id} FOR UPDATE`;
  return rows.length === 1;
}

/** Puts bodies into a group from a day on; those who are in it already stay as they are. */
export async function saveMembers(tx: Tx, groupId: string, bodyIds: readonly string[], from: LocalDate): Promise<void> {
  const present = await tx.bodyGroupMember.findMany({
    where: { groupId, bodyId: { in: [...bodyIds] }, OR: [{ validTo: null }, { validTo: { gte: new Date(from) } }] },
    select: { bodyId: true },
  });
  const known = new Set(present.map(({ bodyId }) => bodyId));
  await tx.bodyGroupMember.createMany({
    data: bodyIds
      .filter((bodyId) => !known.has(bodyId))
      .map((bodyId) => ({ id: newId(), groupId, bodyId, validFrom: new Date(from) })),
  });
}

/** False when there is no such open membership, or it began later. */
export async function endMember(tx: Tx, { memberId, to }: { memberId: string; to: LocalDate }): Promise<boolean> {
  const day = new Date(to);
  const { count } = await tx.bodyGroupMember.updateMany({
    where: { id: memberId, validTo: null, validFrom: { lte: day } },
    data: { validTo: day },
  });
  return count === 1;
}

/** The successors stand in every group in which one of the predecessors stood until now. */
export async function inheritGroups(
  tx: Tx,
  { fromIds, toIds, on }: { fromIds: readonly string[]; toIds: readonly string[]; on: LocalDate },
): Promise<void> {
  const rows = await tx.bodyGroupMember.findMany({
    where: { bodyId: { in: [...fromIds] }, validTo: null },
    select: { groupId: true },
    distinct: ['groupId'],
  });
  for (const { groupId } of rows) await saveMembers(tx, groupId, toIds, on);
}
