import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { LEVEL_NAMES, sourcesText } from '@/lib/problem/problem';
import type { ProblemLine } from '@/lib/problem/problem-view';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { StateSeal } from './state-seal';

const COLUMNS = [
  { name: '编号' },
  { name: '问题' },
  { name: '单位' },
  { name: '来源' },
  { name: '期限' },
  { name: '状态' },
];

/** A page of the register; `base` is the address the single problem stands under. */
export function ProblemTable({
  lines,
  today,
  base,
}: {
  lines: readonly ProblemLine[];
  today: LocalDate;
  base: '/problems' | '/my-problems';
}) {
  return (
    <Table caption="问题清单" columns={COLUMNS} rows="tall">
      {lines.map((line) => (
        <tr key={line.id}>
          <td className="nw num">
            {line.year} 年第 {line.number} 号
          </td>
          <th scope="row" className="min-w-60">
            <Link href={`${base}/${line.id}`}>{line.finding}</Link>
          </th>
          <td className="nw">{line.bodyName}</td>
          <td>{sourcesText(line.sources)}</td>
          <td className="nw">
            {dayLabel(line.dueOn, today)}
            {line.extensionTo && <div className="m f12">申请延到{dayLabel(line.extensionTo, today)}</div>}
          </td>
          <td>
            <StateSeal problem={line} today={today} />
            {line.highest && <div className="m f12">已{LEVEL_NAMES[line.highest]}</div>}
          </td>
        </tr>
      ))}
    </Table>
  );
}
