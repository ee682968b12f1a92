import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { DatedGroup } from '@/lib/organisation/dated-group';
import { splitNames } from '@/lib/organisation/split-names';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { endMember, lockGroup, saveGroup, saveMembers, saveNewGroup } from './group-store';
import { listAllBodies, listGroups } from './queries';

/** A new named list, empty as yet. Gives its id. Refuses `group-name-taken`. */
export async function createGroup(actor: Actor, { name, aliases }: { name: string; aliases: string }): Promise<string> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  await refuseTakenName(name, '');
  const id = newId();
  const event = { kind: 'group.created', subject: { type: 'group', id }, data: { name, members: 0 } } as const;
  await commit(actor, event, (tx) => saveNewGroup(tx, { id, name, aliases: splitNames(aliases) }));
  return id;
}

async function refuseTakenName(name: string, exceptId: string): Promise<void> {
  const groups = await listGroups();
  if (groups.some((group) => group.name === name && group.id !== exceptId)) {
    throw new AppError('group-name-taken', { name });
  }
}

/** Another name for the list, or other spellings it answers to. */
export async function changeGroup(
  actor: Actor,
  { groupId, name, aliases }: { groupId: string; name: string; aliases: string },
): Promise<void> {
  const group = await getGroup(actor, groupId);
  await refuseTakenName(name, groupId);
  const facts = { name, aliases: splitNames(aliases) };
  const changed = [`名称 ${name}`, `别称 ${facts.aliases.join('、') || '空'}`];
  await write(actor, group, changed, (tx) => saveGroup(tx, groupId, facts));
}

/** Bodies join the list from a day on. */
export async function joinGroup(
  actor: Actor,
  { groupId, bodyIds, from }: { groupId: string; bodyIds: string[]; from: LocalDate },
): Promise<number> {
  const group = await getGroup(actor, groupId);
  const bodies = (await listAllBodies()).filter(({ id }) => bodyIds.includes(id));
  if (bodies.length !== new Set(bodyIds).size) throw new AppError('not-found');
  const changed = [`${bodies.map(({ shortName }) => shortName).join('、')} ${from} 起加入`];
  await write(actor, group, changed, (tx) => saveMembers(tx, groupId, bodyIds, from));
  return bodies.length;
}

/** A body leaves the list; `to` is its last day. Lists that were frozen when a plan was issued stay as they are. */
export async function leaveGroup(
  actor: Actor,
  { groupId, memberId, to }: { groupId: string; memberId: string; to: LocalDate },
): Promise<void> {
  const group = await getGroup(actor, groupId);
  const member = group.members.find(({ id }) => id === memberId);
  const body = (await listAllBodies()).find(({ id }) => id === member?.bodyId);
  if (!body) throw new AppError('not-found');
  await write(actor, group, [`${body.shortName}退出，止于 ${to}`], async (tx) => {
    if (!(await endMember(tx, { memberId, to }))) throw new AppError('stale');
  });
}

async function getGroup(actor: Actor, groupId: string): Promise<DatedGroup> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const group = (await listGroups()).find(({ id }) => id === groupId);
  if (!group) throw new AppError('not-found');
  return group;
}

async function write(
  actor: Actor,
  { id, name }: DatedGroup,
  changed: string[],
  act: (tx: Tx) => Promise<void>,
): Promise<void> {
  const event = { kind: 'group.changed', subject: { type: 'group', id }, data: { name, changed } } as const;
  await commit(actor, event, async (tx) => {
    if (!(await lockGroup(tx, id))) throw new AppError('not-found');
    await act(tx);
  });
}
