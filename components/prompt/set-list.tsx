import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { SetLine } from '@/lib/prompt/prompt-views';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

const COLUMNS = [
  { name: '提示' },
  { name: '要点' },
  { name: '日期' },
  { name: '经办' },
  { name: '单位', align: 'right' },
  { name: '事项', align: 'right' },
  { name: '收件人', align: 'right' },
] as const;

/** Drafts first, then what was sent, newest first. */
export function SetList({ sets, today }: { sets: readonly SetLine[]; today: LocalDate }) {
  if (sets.length === 0) return <EmptyState title="这一年没有发过提示" />;
  return (
    <Table caption="提示" columns={COLUMNS}>
      {sets.map(({ id, state, number, planTitle, builtOn, builtByName, sentOn, sentByName, ...counts }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/prompts/${id}`}>{state === 'draft' ? '草稿' : `第${number}次`}</Link>
          </th>
          <td className="nw">{planTitle}</td>
          <td className="nw">
            {dayLabel(sentOn ?? builtOn, today)}
            {state === 'draft' ? '生成' : '发出'}
          </td>
          <td className="nw">{sentByName ?? builtByName}</td>
          <td className="r num">{counts.bodies}</td>
          <td className="r num">{counts.lines}</td>
          <td className="r num">{state === 'draft' ? '—' : counts.people}</td>
        </tr>
      ))}
    </Table>
  );
}
