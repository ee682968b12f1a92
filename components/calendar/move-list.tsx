import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { periodName } from '@/lib/review/period';
import { officialDate } from '@/lib/shared/local-date';
import type { DueMove, PlanMoves } from '@/lib/task/due-moves';

const COLUMNS = [
  { name: '任务' },
  { name: '周期' },
  { name: '现在的期限' },
  { name: '改后' },
  { name: '件', align: 'right' as const },
];

/** Every due date a change would move, plan by plan, the old beside the new. */
export function MoveList({ plans }: { plans: readonly PlanMoves[] }) {
  return plans.map(({ id, title, state, moves }) => (
    <section key={id} className="move-list">
      <h2>
        <Link href={`/plans/${id}`}>{title}</Link>
        <small>{state === 'issued' ? '已下达' : '核对中，还没下达'}</small>
      </h2>
      <Table caption={`《${title}》要变的期限`} columns={COLUMNS}>
        {moves.map((move) => (
          <Move key={`${move.duty.id} ${move.period}`} move={move} />
        ))}
      </Table>
    </section>
  ));
}

function Move({ move: { duty, period, from, to, obligations, kept } }: { move: DueMove }) {
  return (
    <tr>
      <th scope="row">{duty.text}</th>
      <td className="nw">{period ? periodName(period) : '任务本身'}</td>
      <td className="nw num">
        <s>{officialDate(from)}</s>
      </td>
      <td className="nw num">
        <b>{officialDate(to)}</b>
      </td>
      <td className="r nw">
        {period ? obligations : '—'}
        {kept > 0 && <span className="m f12">（已办结 {kept} 件不变）</span>}
      </td>
    </tr>
  );
}
