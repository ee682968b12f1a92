import { Table } from '@/components/ui/table';
import type { UnitLine } from '@/lib/report/unit-line';

const COLUMNS = [
  { name: '单位' },
  { name: '任务', align: 'right' },
  { name: '牵头', align: 'right' },
  { name: '件', align: 'right' },
  { name: '已办结', align: 'right' },
  { name: '公文' },
] as const;

/** Every body a plan obliges, with its papers. */
export function UnitTable({
  planId,
  units,
  mayExport,
}: {
  planId: string;
  units: readonly UnitLine[];
  mayExport: boolean;
}) {
  return (
    <Table caption="各单位" columns={mayExport ? COLUMNS : COLUMNS.slice(0, -1)}>
      {units.map(({ id, shortName, tasks, leads, obligations, closed }) => (
        <tr key={id}>
          <th scope="row">{mayExport ? <a href={`/plans/${planId}/units/${id}`}>{shortName}</a> : shortName}</th>
          <td className="r">{tasks}</td>
          <td className="r">{leads}</td>
          <td className="r">{obligations}</td>
          <td className="r">{closed}</td>
          {mayExport && (
            <td>
              <Papers planId={planId} bodyId={id} name={shortName} />
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function Papers({ planId, bodyId, name }: { planId: string; bodyId: string; name: string }) {
  const base = `/api/plans/${planId}`;
  const files = [
    { label: '任务分解表', href: `${base}/task-table?body=${bodyId}&format=docx` },
    { label: '要办的事', href: `${base}/year?body=${bodyId}&format=docx` },
    { label: '日历', href: `${base}/year?body=${bodyId}&format=ics` },
  ];
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {files.map(({ label, href }) => (
        <a key={label} className="lk" href={href} download aria-label={`${name}的${label}`}>
          {label}
        </a>
      ))}
    </span>
  );
}
