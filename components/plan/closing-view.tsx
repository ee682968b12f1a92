import { DataList } from '@/components/ui/data-list';
import { SectionHead } from '@/components/ui/section-head';
import { Table } from '@/components/ui/table';
import type { Closing } from '@/lib/plan/closing';

const COLUMNS = [{ name: '单位' }, { name: '没有办结', align: 'right' }] as const;
const SCORES: Record<Closing['assessment'], string> = {
  none: '没有开始考核',
  draft: '得分还没有定稿，关闭后不能再记事实、再定稿',
  confirmed: '得分已定稿',
};

/** How the year stands: what is done, what stays undone and whose it is. */
export function ClosingView({ closing }: { closing: Closing }) {
  const { closed, submitted, open, cancelled, notApplicable, bodies, assessment } = closing;
  return (
    <div className="stack">
      <DataList
        items={[
          { term: '已办结', detail: `${closed} 件` },
          { term: '还没办结', detail: `${open} 件` },
          { term: '报送了还没审', detail: `${submitted} 件` },
          { term: '已取消', detail: `${cancelled} 件，不计` },
          { term: '已定为不适用', detail: `${notApplicable} 件，不计` },
          { term: '得分', detail: SCORES[assessment] },
        ]}
      />
      {bodies.length > 0 && (
        <section>
          <SectionHead title="这些会留作未完成" count={`${bodies.length} 个单位`} owed />
          <Table caption="没有办结的单位" columns={COLUMNS}>
            {bodies.map(({ bodyName, open: left }) => (
              <tr key={bodyName}>
                <th scope="row">{bodyName}</th>
                <td className="r">{left} 件</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </div>
  );
}
