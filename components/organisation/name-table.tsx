import { Table } from '@/components/ui/table';
import type { AliasLine } from '@/lib/organisation/body-record';
import { ALIAS_SOURCES } from '@/lib/organisation/body-words';
import { EndAliasForm } from './body-forms';

const COLUMNS = [
  { name: '别名' },
  { name: '从哪里来' },
  { name: '起' },
  { name: '止' },
  { name: '操作', silent: true },
] as const;

/** Other names of a body, with where they came from and from when to when they hold. */
export function NameTable({
  bodyId,
  names,
  mayManage,
}: {
  bodyId: string;
  names: readonly AliasLine[];
  mayManage: boolean;
}) {
  return (
    <Table caption="别名" columns={COLUMNS}>
      {names.map(({ alias, source, validFrom, validTo }) => (
        <tr key={alias}>
          <th scope="row">{alias}</th>
          <td>{ALIAS_SOURCES[source] ?? ''}</td>
          <td className="num">{validFrom ?? '一直'}</td>
          <td className="num">{validTo ?? '还在用'}</td>
          <td>{mayManage && validTo === null && <EndAliasForm bodyId={bodyId} alias={alias} />}</td>
        </tr>
      ))}
    </Table>
  );
}
