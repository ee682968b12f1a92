import { Table } from '@/components/ui/table';
import type { CellError, ChangeAct, DirectoryChange } from '@/lib/organisation/workbook/directory-state';

const ERROR_COLUMNS = [
  { name: '工作表' },
  { name: '行', align: 'right' },
  { name: '列' },
  { name: '读到的' },
  { name: '怎么改' },
] as const;

/** What is wrong with a workbook, cell by cell. */
export function CellErrors({ errors }: { errors: readonly CellError[] }) {
  return (
    <Table caption="表格里的错误" columns={ERROR_COLUMNS}>
      {errors.map(({ sheet, row, column, read, advice }) => (
        <tr key={`${sheet} ${row} ${column} ${advice}`}>
          <th scope="row" className="nw">
            {sheet}
          </th>
          <td className="r num">{row}</td>
          <td className="nw">{column}</td>
          <td>{read === '' ? <span className="m">空</span> : `“${read}”`}</td>
          <td>{advice}</td>
        </tr>
      ))}
    </Table>
  );
}

const ACTS: Record<ChangeAct, string> = { added: '新增', changed: '改动', ended: '终止' };
const CHANGE_COLUMNS = [
  { name: '办什么' },
  { name: '工作表' },
  { name: '行', align: 'right' },
  { name: '会变成' },
] as const;

/** What a workbook would change, row by row. */
export function DirectoryChanges({ changes }: { changes: readonly DirectoryChange[] }) {
  return (
    <Table caption="会有的变动" columns={CHANGE_COLUMNS}>
      {changes.map(({ sheet, row, act, what }) => (
        <tr key={`${sheet} ${row} ${what}`}>
          <th scope="row" className={act === 'ended' ? 'nw owed' : 'nw'}>
            {ACTS[act]}
          </th>
          <td className="nw">{sheet}</td>
          <td className="r num">{row}</td>
          <td>{what}</td>
        </tr>
      ))}
    </Table>
  );
}
