import { Seal } from '@/components/ui/seal';
import { type OverdueRow, overdueLabel } from '@/lib/review/city-figures';

/** What has been overdue longest, one obligation a line. */
export function OverdueList({ rows }: { rows: readonly OverdueRow[] }) {
  return (
    <ol className="overdue">
      {rows.map((row) => (
        <li key={row.obligationId}>
          <Seal state="overdue" />
          <div className="min-w-0">
            <b>{row.bodyName}</b>
            <div className="el f13 s">
              {row.taskText} <span className="an">{row.anchor}</span>
            </div>
          </div>
          <div className="r nw">
            <b className="serif">{row.days} 天</b>
            <div className="m f12">{overdueLabel(row)}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
