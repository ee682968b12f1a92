import Link from 'next/link';
import { factsAddress } from '@/lib/scoring/score-address';
import type { BoardGroup, BoardRow } from '@/lib/scoring/score-board';

/** The bodies of a year and how many indicators of each still lack their facts. */
export function FactsNav({
  planId,
  board,
  current,
}: {
  planId: string;
  board: readonly BoardGroup[];
  current: string;
}) {
  return (
    <nav aria-label="单位">
      {board.map(({ name, rows }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          {rows.map((row) => (
            <Link
              key={row.body.id}
              href={factsAddress(planId, row.body.id)}
              prefetch={false}
              aria-current={row.body.id === current ? 'page' : undefined}
            >
              <span>{row.body.shortName}</span>
              <span className="m num">{standingOf(row)}</span>
            </Link>
          ))}
        </section>
      ))}
    </nav>
  );
}

function standingOf({ marks, total }: BoardRow): string {
  const lacking = marks.filter(({ state }) => state === 'unknown').length;
  return lacking > 0 ? `缺 ${lacking} 项` : (total ?? '不计分');
}
