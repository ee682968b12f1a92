import { Table } from '@/components/ui/table';
import type { CountLine } from '@/lib/report/field-counts';

/** Tasks by something: how many, how many obligations they make, how many are closed. */
export function CountTable({ caption, what, lines }: { caption: string; what: string; lines: readonly CountLine[] }) {
  const columns = [
    { name: what },
    { name: '任务', align: 'right' },
    { name: '件', align: 'right' },
    { name: '已办结', align: 'right' },
  ] as const;
  return (
    <Table caption={caption} showCaption columns={columns}>
      {lines.map(({ name, tasks, obligations, closed }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="r">{tasks}</td>
          <td className="r">{obligations}</td>
          <td className="r">{closed}</td>
        </tr>
      ))}
    </Table>
  );
}
