import Link from 'next/link';
import { Seal } from '@/components/ui/seal';
import { Table } from '@/components/ui/table';
import { type ConsultationState, roundName, STATE_NAMES } from '@/lib/consultation/consultation';
import type { LocalDate } from '@/lib/shared/local-date';

type Line = {
  id: string;
  planId: string;
  number: number;
  title: string;
  state: ConsultationState;
  openedOn: LocalDate;
  dueOn: LocalDate;
  asked: number;
  replies: number;
  opinions: number;
  undecided: number;
};

const COLUMNS = [
  { name: '轮次' },
  { name: '征求意见稿' },
  { name: '发出' },
  { name: '截止' },
  { name: '回复', align: 'right' },
  { name: '意见', align: 'right' },
  { name: '没有决定', align: 'right' },
  { name: '进展' },
] as const;
const SEAL = { open: 'in-progress', closed: 'submitted', published: 'closed' } as const;

/** The rounds on a plan or leading to it. */
export function RoundList({ planId, rounds }: { planId: string; rounds: readonly Line[] }) {
  return (
    <Table caption="征求意见的轮次" columns={COLUMNS} rows="tall">
      {rounds.map((round) => (
        <tr key={round.id}>
          <th scope="row" className="nw">
            <Link href={`/plans/${planId}/consultation/${round.id}`}>{roundName(round.number)}</Link>
          </th>
          <td>{round.title}</td>
          <td className="nw num">{round.openedOn}</td>
          <td className="nw num">{round.dueOn}</td>
          <td className="r nw">
            {round.replies} / {round.asked} 份
          </td>
          <td className="r nw">{round.opinions} 条</td>
          <td className="r nw">{round.undecided} 条</td>
          <td className="nw">
            <Seal state={SEAL[round.state]} label={STATE_NAMES[round.state]} text />
          </td>
        </tr>
      ))}
    </Table>
  );
}
