import { Table } from '@/components/ui/table';
import { CONCLUSION_NAMES, sizeLabel } from '@/lib/evidence/evidence';
import type { LibraryRow } from '@/lib/evidence/library';

const COLUMNS = [
  { name: '证据' },
  { name: '公开日期' },
  { name: '保密审查' },
  { name: '用于', align: 'right' },
] as const;

function Line({ row }: { row: LibraryRow }) {
  const { title, url, fileId, fileName, fileSize, publishedOn, reviewConclusion, reviewer, reviewedOn, uses } = row;
  return (
    <tr>
      <th scope="row">
        <a className="lk" href={url ?? `/api/evidence-files/${fileId}`} rel="noreferrer">
          {title}
        </a>
        <div className="m f12 el">{url ?? `${fileName}，${sizeLabel(fileSize ?? 0)}`}</div>
      </th>
      <td className="num">{publishedOn ?? '文件'}</td>
      <td>
        {reviewConclusion ? (
          <>
            {CONCLUSION_NAMES[reviewConclusion]}
            <div className="m f12">
              {reviewer}，{reviewedOn}
            </div>
          </>
        ) : (
          <span className="owed">还没有</span>
        )}
      </td>
      <td className="r num">{uses > 0 ? `${uses} 件` : <span className="m">还没用</span>}</td>
    </tr>
  );
}

/** The body's evidence: entered once, used for as many obligations as it serves. */
export function LibraryTable({ rows }: { rows: readonly LibraryRow[] }) {
  return (
    <Table caption="本单位的证据" columns={COLUMNS} rows="tall">
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </Table>
  );
}
