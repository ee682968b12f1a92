import { SectionHead } from '@/components/ui/section-head';
import { Table } from '@/components/ui/table';
import type { BodyProgress } from '@/lib/fulfilment/body-progress';
import { STATE_NAMES } from '@/lib/task/obligation';

type Given = { rows: readonly BodyProgress[]; elements: number; counted: boolean };

/** How far each body is; where the duty asks for them, its elements and its answers to the events of a clock too. */
export function ProgressTable({ rows, elements, counted }: Given) {
  if (rows.length === 0) return null;
  const columns = [
    { name: '单位' },
    { name: '期次' },
    { name: '办理' },
    ...(elements > 0 ? [{ name: '要素', align: 'right' as const }] : []),
    ...(counted ? [{ name: '触发事项' }] : []),
  ];
  return (
    <section>
      <SectionHead title="各单位办到哪一步" />
      <Table caption="各单位办到哪一步" columns={columns}>
        {rows.map(({ obligationId, bodyName, period, state, ticked, occasions, open, late }) => (
          <tr key={obligationId}>
            <th scope="row">{bodyName}</th>
            <td>{period}</td>
            <td>{STATE_NAMES[state]}</td>
            {elements > 0 && (
              <td className="r">
                {ticked}/{elements}
              </td>
            )}
            {counted && (
              <td className={late > 0 ? 'owed' : undefined}>
                {occasions === 0 ? '没有登记' : `${occasions} 件，${open} 件没公开，${late} 件晚`}
              </td>
            )}
          </tr>
        ))}
      </Table>
    </section>
  );
}
