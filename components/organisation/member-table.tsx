import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import type { GroupMember } from '@/lib/organisation/dated-group';
import type { LocalDate } from '@/lib/shared/local-date';
import { LeaveGroupForm } from './group-forms';

const COLUMNS = [{ name: '单位' }, { name: '起' }, { name: '止' }, { name: '操作', silent: true }] as const;

/** Who is and was in a list. */
export function MemberTable({
  groupId,
  members,
  names,
  day,
  mayManage,
}: {
  groupId: string;
  members: readonly GroupMember[];
  names: ReadonlyMap<string, string>;
  day: LocalDate;
  mayManage: boolean;
}) {
  return (
    <Table caption="名单里的单位" columns={COLUMNS}>
      {members.map(({ id, bodyId, validFrom, validTo }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/bodies/${bodyId}`} prefetch={false}>
              {names.get(bodyId)}
            </Link>
          </th>
          <td className="num">{validFrom === SINCE_UNKNOWN ? '不详' : validFrom}</td>
          <td className="num">{validTo ?? '现在还在'}</td>
          <td>
            {mayManage && validTo === null && (
              <LeaveGroupForm groupId={groupId} member={{ id, shortName: names.get(bodyId) ?? '' }} today={day} />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
