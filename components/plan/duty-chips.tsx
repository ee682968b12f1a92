import { Chip, type ChipKind } from '@/components/ui/chip';
import type { Duty, Party } from '@/lib/plan/checked-plan';
import { asksForScope } from '@/lib/plan/collective-scope';

const KIND: Record<Party['role'], ChipKind> = { lead: 'lead', responsible: 'responsible', co: 'co' };

/** Is there something to settle about this name? */
const isOpenParty = (party: Party): boolean =>
  (!party.collective && !party.bodyId) || asksForScope(party) || (party.openList && !party.settled);

/** Who does it: lead, responsible, cooperating; names to settle stand out. */
export function DutyChips({ parties }: { parties: Duty['parties'] }) {
  if (parties.length === 0) return <Chip kind="ask">还没有责任单位</Chip>;
  return parties.map((party) => (
    <Chip key={party.id} kind={isOpenParty(party) ? 'ask' : KIND[party.role]}>
      {party.name}
      {party.openList && !party.settled && '等'}
      {isOpenParty(party) && '，待确认'}
    </Chip>
  ));
}
