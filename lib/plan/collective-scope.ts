import type { Body } from '@/lib/organisation/body';
import { collectiveRule, expandCollective } from '@/lib/organisation/collective';
import { type DatedGroup, groupMembers } from '@/lib/organisation/dated-group';
import type { LocalDate } from '@/lib/shared/local-date';
import { type CheckedPlan, liveDuties, type Party } from './checked-plan';

/** Bodies that lead a duty of the plan by name: 有牵头任务的市直部门. */
function leadIdsOf(plan: Pick<CheckedPlan, 'duties'>): string[] {
  const leads = liveDuties(plan).flatMap(({ parties }) => parties.filter(({ role }) => role === 'lead'));
  return [...new Set(leads.flatMap(({ bodyId }) => bodyId ?? []))];
}

/**
 * Must a person say what this collective name covers? Yes for 相关部门 (names nobody) and for names that only custom
 * explains (各级各部门 = 县市区 + 市直 + 驻地单位, domain 4.5); no once it was said, and no for 各县市区.
 */
export function asksForScope({ collective, settled, name }: Pick<Party, 'collective' | 'settled' | 'name'>): boolean {
  if (!collective || settled) return false;
  const rule = collectiveRule(name);
  return rule.by === 'unnamed' || (rule.by === 'kinds' && !rule.certain);
}

/** The office's dated lists and the day on which they are read. */
export type ListsOnDay = { groups: readonly DatedGroup[]; day: LocalDate };

/**
 * Body ids behind each collective name: as the office settled it, else by its dated lists, else as custom has it among
 * `bodies`; else none. Members of a list that are not among `bodies` (they have ended) stay out.
 */
export function scopeFinder(
  plan: Pick<CheckedPlan, 'duties' | 'expansions'>,
  bodies: readonly Body[],
  lists?: ListsOnDay,
): (name: string) => readonly string[] {
  const settled = new Map(plan.expansions.map(({ name, bodyIds }) => [name, bodyIds]));
  const leads = leadIdsOf(plan);
  const present = new Set(bodies.map(({ id }) => id));
  const listed = (name: string) =>
    lists ? groupMembers(name, lists.groups, lists.day)?.filter((id) => present.has(id)) : undefined;
  return (name) =>
    settled.get(name) ?? listed(name) ?? expandCollective(name, bodies, leads)?.map(({ id }) => id) ?? [];
}
