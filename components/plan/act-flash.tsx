import { Flash } from '@/components/ui/flash';
import { freshAct, type PlanAct } from '@/lib/plan/plan-act';
import { ActButton } from './act-button';

/** What the reader just did, with the way back for ten seconds. */
export function ActFlash({ acts, mayUndo }: { acts: readonly PlanAct[]; mayUndo: boolean }) {
  const act = freshAct(acts);
  if (!act) return null;
  const undo = mayUndo && !act.undoneAt && (
    <ActButton act={`undo:${act.id}`} look="text" label={`撤销：${act.label}`}>
      撤销
    </ActButton>
  );
  return (
    <Flash
      key={`${act.id} ${act.undoneAt === null}`}
      message={act.undoneAt ? `已撤销：${act.label}` : `已${act.label}`}
      undo={undo || undefined}
    />
  );
}
