import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { type DatedGroup, membersOn } from '@/lib/organisation/dated-group';
import type { LocalDate } from '@/lib/shared/local-date';

const COLUMNS = [{ name: '名称' }, { name: '还会怎样写' }, { name: '今天', align: 'right' }, { name: '单位' }] as const;
const SHOWN = 8;

/** The dated lists with how many bodies are in them today. */
export function GroupTable({
  groups,
  names,
  day,
}: {
  groups: readonly DatedGroup[];
  names: ReadonlyMap<string, string>;
  day: LocalDate;
}) {
  return (
    <Table caption="集合名单" columns={COLUMNS}>
      {groups.map((group) => {
        const members = membersOn(group, day).map((id) => names.get(id) ?? '');
        return (
          <tr key={group.id}>
            <th scope="row" className="nw">
              <Link href={`/bodies/groups/${group.id}`} prefetch={false}>
                {group.name}
              </Link>
            </th>
            <td>{group.aliases.join('、')}</td>
            <td className="r num">{members.length}</td>
            <td className="s">
              {members.slice(0, SHOWN).join('、')}
              {members.length > SHOWN && ` 等 ${members.length} 个`}
              {members.length === 0 && '还没有单位'}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
