import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { TextPieces } from '@/components/ui/text-pieces';
import type { BodyMove } from '@/lib/amendment/amendment-views';
import { MOVE_LABELS, nameOfMove } from '@/lib/amendment/body-changes';
import { periodName } from '@/lib/review/period';
import { compareText } from '@/lib/shared/compare-text';
import { PARTY_ROLE_NAMES } from '@/lib/task/obligation';

const COLUMNS = [{ name: '改动' }, { name: '任务' }, { name: '原来' }, { name: '现在' }] as const;

const standing = (one: BodyMove['before']): string =>
  one ? `${PARTY_ROLE_NAMES[one.role]}，${one.dueOn ? `${one.dueOn}前` : '没有期限'}` : '—';

function Row({ move, link }: { move: BodyMove; link: boolean }) {
  const { obligationId, text, oldText, period, kind, before, after } = move;
  const words = oldText && oldText !== text ? <TextPieces pieces={compareText(oldText, text)} /> : text;
  return (
    <tr>
      <td className="nw">{MOVE_LABELS[nameOfMove(move)]}</td>
      <th scope="row" className="compare">
        {link && obligationId ? <Link href={`/my-tasks/${obligationId}`}>{words}</Link> : words}
        {period.length > 4 && `（${periodName(period)}）`}
      </th>
      <td className="nw">{kind === 'reinstated' ? '已取消' : standing(before)}</td>
      <td className="nw">{kind === 'cancelled' ? '已取消' : standing(after)}</td>
    </tr>
  );
}

type Shown = { caption: string; moves: readonly BodyMove[]; link?: boolean };

/** Old and new of every obligation that changes. */
export function MoveTable({ caption, moves, link = false }: Shown) {
  return (
    <Table caption={caption} columns={COLUMNS}>
      {moves.map((move, index) => (
        <Row key={move.obligationId ?? `new ${index}`} move={move} link={link} />
      ))}
    </Table>
  );
}
