import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { placesIn } from '@/lib/plan/place-label';
import { ActButton } from './act-button';

/** What was taken out; nothing recognised is ever lost. */
export function DroppedList({ plan, mayEdit }: { plan: CheckedPlan; mayEdit: boolean }) {
  const { anchor } = placesIn(plan);
  return (
    <ol aria-label="已移除">
      {plan.duties
        .filter(({ state }) => state === 'dropped')
        .map(({ id, version, text, itemId }) => (
          <li key={id} className="duty-row">
            <span className="an">{anchor(itemId)}</span>
            <s className="x">{text}</s>
            <span className="d" />
            <span className="s">
              {mayEdit && (
                <ActButton act={`restore:${id}:${version}`} label={`恢复“${text.slice(0, 16)}”`}>
                  恢复
                </ActButton>
              )}
            </span>
          </li>
        ))}
    </ol>
  );
}
