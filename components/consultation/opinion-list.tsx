import Link from 'next/link';
import { type Consultation, KIND_NAMES, type Opinion, placeOf } from '@/lib/consultation/consultation';
import { DecisionSeal } from './decision-seal';

type Given = { path: string; round: Consultation; opinions: readonly Opinion[]; openId: string | null };

/** All opinions in the order of the draft, each clause once, every body's words under it. */
export function OpinionList({ path, round, opinions, openId }: Given) {
  return (
    <nav id="opinion-list" aria-label="各单位意见">
      {opinions.map((opinion, index) => (
        <div key={opinion.id}>
          {(index === 0 || opinions[index - 1]?.clause !== opinion.clause) && (
            <h2 className="queue-task">
              {placeOf(round.outline, opinion.clause, true)}
              <span className="m">{opinions.filter(({ clause }) => clause === opinion.clause).length} 条</span>
            </h2>
          )}
          <Link
            className="queue-item"
            href={`${path}?opinion=${opinion.id}`}
            prefetch={false}
            aria-current={opinion.id === openId ? 'true' : undefined}
          >
            <DecisionSeal decision={opinion.decision} />
            <b>{opinion.bodyName}</b>
            <span className="m">
              {opinion.late && <span className="soon">逾期 </span>}
              {KIND_NAMES[opinion.kind]}
            </span>
            <span className="facts">{(opinion.wording || opinion.reason).slice(0, 40)}</span>
          </Link>
        </div>
      ))}
    </nav>
  );
}
