import type { Duty } from '@/lib/plan/checked-plan';
import { withoutYears } from './find-links';
import type { DutyLink, RollGroup, RollKind } from './rollover';

/** The duties of both years in groups that belong together, in the order of the new plan, then what is dropped. */
export function groupDuties(
  duties: readonly Duty[],
  previous: readonly Duty[],
  links: readonly DutyLink[],
): RollGroup[] {
  const seen = new Set<string>();
  const groups: RollGroup[] = [];
  for (const duty of [...duties, ...previous]) {
    if (seen.has(duty.id)) continue;
    const ids = reach(duty.id, links);
    for (const id of ids) seen.add(id);
    const group = {
      duties: duties.filter(({ id }) => ids.has(id)),
      previous: previous.filter(({ id }) => ids.has(id)),
    };
    groups.push({ ...group, kind: kindOf(group) });
  }
  return groups;
}

function reach(from: string, links: readonly DutyLink[]): Set<string> {
  const ids = new Set([from]);
  for (const id of ids) {
    for (const { dutyId, previousDutyId } of links) {
      if (dutyId === id) ids.add(previousDutyId);
      if (previousDutyId === id) ids.add(dutyId);
    }
  }
  return ids;
}

const letters = (text: string): string => (withoutYears(text).match(/[\p{L}\p{N}]/gu) ?? []).join('');

function kindOf({ duties, previous }: Omit<RollGroup, 'kind'>): RollKind {
  const [duty] = duties;
  const [before] = previous;
  if (!before) return 'new';
  if (!duty) return 'dropped';
  if (previous.length > 1) return 'merged';
  if (duties.length > 1) return 'split';
  return letters(duty.text) === letters(before.text) ? 'carried' : 'changed';
}
