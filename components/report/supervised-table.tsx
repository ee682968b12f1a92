import { DutyChips } from '@/components/plan/duty-chips';
import { Table } from '@/components/ui/table';
import type { Duty } from '@/lib/plan/checked-plan';
import { deadlineLabel } from '@/lib/plan/deadline-label';

export type SupervisedLine = {
  duty: Duty;
  number: number;
  anchor: string;
  obligations: number;
  closed: number;
  overdue: number;
};

const COLUMNS = [
  { name: '条', align: 'right' },
  { name: '出处' },
  { name: '督办事项' },
  { name: '单位' },
  { name: '期限' },
  { name: '办结', align: 'right' },
  { name: '逾期', align: 'right' },
] as const;

/** 市政府重点督办事项 with how far they have come, for the supervision office to print. */
export function SupervisedTable({ planId, lines }: { planId: string; lines: readonly SupervisedLine[] }) {
  return (
    <div className="task-table">
      <Table caption="市政府重点督办事项" columns={COLUMNS}>
        {lines.map(({ duty, number, anchor, obligations, closed, overdue }) => (
          <tr key={duty.id}>
            <td className="r">{number}</td>
            <td className="nw">{anchor}</td>
            <th scope="row">
              <a href={`/plans/${planId}/duties/${duty.id}`}>{duty.text}</a>
            </th>
            <td>
              <span className="inline-flex flex-wrap gap-1">
                <DutyChips parties={duty.parties} />
              </span>
            </td>
            <td className="nw">{deadlineLabel(duty.deadline).text}</td>
            <td className="r nw">
              {closed}/{obligations}
            </td>
            <td className={overdue > 0 ? 'r owed' : 'r'}>{overdue}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
