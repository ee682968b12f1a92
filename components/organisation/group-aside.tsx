import { Sheet } from '@/components/ui/sheet';
import { type DatedBody, isValidOn } from '@/lib/organisation/body';
import type { DatedGroup } from '@/lib/organisation/dated-group';
import type { LocalDate } from '@/lib/shared/local-date';
import { ChangeGroupForm, JoinGroupForm } from './group-forms';

/** What an administrator can do with a list: let bodies join, give it another name. */
export function GroupAside({
  group,
  bodies,
  day,
}: {
  group: DatedGroup;
  bodies: readonly DatedBody[];
  day: LocalDate;
}) {
  const inside = new Set(group.members.flatMap(({ bodyId, validTo }) => (validTo === null ? bodyId : [])));
  const outside = bodies
    .filter((body) => isValidOn(body, day) && !inside.has(body.id))
    .map(({ id, shortName }) => ({ id, shortName }));
  const { id, name, aliases } = group;
  return (
    <>
      <Sheet title="加入单位">
        <JoinGroupForm key={inside.size} groupId={id} outside={outside} today={day} />
      </Sheet>
      <Sheet title="名称和写法">
        <ChangeGroupForm group={{ id, name, aliases }} />
      </Sheet>
    </>
  );
}
