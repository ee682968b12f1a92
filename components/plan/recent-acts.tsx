import { lastStanding, type PlanAct } from '@/lib/plan/plan-act';
import { officeMoment } from '@/lib/shared/office-moment';
import { ActButton } from './act-button';

/** 最近改动: what was done here and by whom; one's own acts can be taken back from here, U takes back the last. */
export function RecentActs({ acts, mayUndo }: { acts: readonly PlanAct[]; mayUndo: boolean }) {
  if (acts.length === 0) return null;
  const last = lastStanding(acts);
  return (
    <details className="recent-acts">
      <summary className="lk f12">最近改动</summary>
      {mayUndo && last && (
        <span hidden data-undo="">
          <ActButton act={`undo:${last.id}`}>撤销上一步</ActButton>
        </span>
      )}
      <ol>
        {acts.map(({ id, label, by, own, at, undoneAt }) => (
          <li key={id} className={undoneAt ? 'undone' : undefined}>
            <time dateTime={at.toISOString()}>{officeMoment(at)}</time>
            <span>
              {own ? '你' : by}：{undoneAt ? <s>{label}</s> : label}
              {undoneAt && '（已撤销）'}
            </span>
            {mayUndo && own && !undoneAt && (
              <ActButton act={`undo:${id}`} look="text" label={`撤销：${label}`}>
                撤销
              </ActButton>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
