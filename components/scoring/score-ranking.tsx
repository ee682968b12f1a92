import Link from 'next/link';
import { ScoreBar } from '@/components/ui/score-bar';
import { Table } from '@/components/ui/table';
import type { BoardGroup, BoardRow } from '@/lib/scoring/score-board';

/** One group's ranking: place, total, what it is made of, conversion, grade. A row opens its 得分单 beside it. */
export function ScoreRanking({
  group,
  weight,
  current,
  hrefOf,
}: {
  group: BoardGroup;
  /** 「4%」 */
  weight: string;
  current: string | null;
  hrefOf: (bodyId: string) => string;
}) {
  const columns = [
    { name: '名次', align: 'right' },
    { name: '单位', head: `单位 ${group.rows.length} 个` },
    { name: '得分', align: 'right' },
    { name: '构成', head: '各项得分，框宽为分值' },
    { name: '折算', head: `折算 ${weight}`, align: 'right' },
    { name: '等次' },
  ] as const;
  return (
    <Table caption={`${group.name}得分排名`} columns={columns} rows="ranking">
      {group.rows.map((row) => (
        <tr key={row.body.id} aria-current={row.body.id === current ? 'true' : undefined}>
          <td className="r m">{row.rank ?? '—'}</td>
          <th scope="row" className="u">
            <Link href={hrefOf(row.body.id)} scroll={false} prefetch={false}>
              {row.body.shortName}
            </Link>
          </th>
          <td className="r whitespace-nowrap">
            <Total row={row} />
          </td>
          <td>
            <ScoreBar parts={partsOf(row)} label={compositionOf(row)} />
          </td>
          <Standing row={row} />
        </tr>
      ))}
    </Table>
  );
}

/** A total, or what is secured so far: 「54.81 起」 is not a total and does not look like one. */
function Total({ row: { total, range } }: { row: BoardRow }) {
  if (total !== null) return <b className="fig">{total}</b>;
  return <span className="m num">{range ? `${range.low} 起` : '待定'}</span>;
}

const partsOf = ({ marks }: BoardRow) =>
  marks
    .filter(({ state }) => state !== 'not-applicable')
    .map(({ name, full, secured }) => ({ label: name, full: Number(full), earned: Number(secured) }));

const MARK_WORDS = { 'not-applicable': '不适用', unknown: '待定', scored: '' } as const;

const compositionOf = ({ body, marks }: BoardRow): string =>
  `${body.shortName}：${marks.map(({ name, full, state, points }) => `${name}${points === null ? MARK_WORDS[state] : ` ${points}/${full}`}`).join('，')}`;

function Standing({ row }: { row: BoardRow }) {
  if (row.total === null) {
    const lacks = row.marks.filter(({ state }) => state === 'unknown').map(({ name }) => name);
    const words = lacks.length > 0 ? `还缺 ${lacks.join('、')}` : '各项都不适用';
    return (
      <td colSpan={2} className="lacks soon" title={words}>
        {words}
      </td>
    );
  }
  return (
    <>
      <td className="r">{row.converted ?? '—'}</td>
      <td className={row.vetoes.length > 0 ? 'owed' : undefined} title={row.vetoes.join('、') || undefined}>
        {row.grade}
        {row.vetoes.length > 0 && '（否决）'}
      </td>
    </>
  );
}
