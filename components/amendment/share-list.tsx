import type { BodyShareOfAmendment } from '@/lib/amendment/amendment-views';
import { amendmentSentence } from '@/lib/amendment/body-changes';
import { MoveTable } from './move-table';

/** Body by body what would change, opened one by one. */
export function ShareList({ shares }: { shares: readonly BodyShareOfAmendment[] }) {
  if (shares.length === 0) return <p className="m">还没有任何一件会变。</p>;
  return (
    <div className="shares">
      {shares.map(({ bodyId, bodyName, counts, unchanged, moves }) => (
        <details key={bodyId}>
          <summary>
            <b>{bodyName}</b> {amendmentSentence(null, counts)}，{unchanged} 件不变
          </summary>
          <MoveTable caption={`${bodyName}的变化`} moves={moves} />
        </details>
      ))}
    </div>
  );
}
