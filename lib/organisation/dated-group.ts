import type { LocalDate } from '@/lib/shared/local-date';
import { isValidOn } from './body';
import { normaliseBodyName } from './body-spelling';

export type GroupMember = { id: string; bodyId: string; validFrom: LocalDate; validTo: LocalDate | null };

/** A collective kept as a dated list (各县市区, 两区一园), with the spellings it answers to. */
export type DatedGroup = { id: string; name: string; aliases: readonly string[]; members: readonly GroupMember[] };

/** One spelling for 各县(市、区)人民政府, 各县市区政府, 县市区. */
function groupKey(name: string): string {
  return normaliseBodyName(name)
    .replace(/[()、,·"“”]/g, '')
    .replace(/人民政府|政府/g, '')
    .replace(/^各(?=.{2,})/, '');
}

/** Who is in a group on a day, in the group's order; the first and the last day count. */
export function membersOn({ members }: Pick<DatedGroup, 'members'>, day: LocalDate): string[] {
  return members.filter((member) => isValidOn(member, day)).map(({ bodyId }) => bodyId);
}

/**
 * The bodies a collective name stands for by the office's own lists, or null when no list answers to it (or two do:
 * then a person says). An empty list answers nothing either, so that a list nobody filled never empties a task.
 */
export function groupMembers(name: string, groups: readonly DatedGroup[], day: LocalDate): string[] | null {
  const wanted = groupKey(name);
  const [group, second] = groups.filter((one) => [one.name, ...one.aliases].some((own) => groupKey(own) === wanted));
  if (!group || second) return null;
  const members = membersOn(group, day);
  return members.length > 0 ? members : null;
}
