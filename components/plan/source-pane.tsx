import { SourceSheet } from '@/components/ui/source-sheet';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { openNames } from '@/lib/plan/open-questions';
import type { PlanView } from './plan-view';
import { foldChecked, sheetBlocks } from './sheet-blocks';
import { sourceMarks } from './source-marks';

/** The document as it was issued, with everything recognised marked in place; checked paragraphs fold. */
export function SourcePane({ plan, live, view }: { plan: CheckedPlan; live: readonly Duty[]; view: PlanView }) {
  const needsLook = (duty: Duty) =>
    duty.id === view.dutyId || duty.state === 'proposed' || openNames([duty]).length > 0;
  const whole = sheetBlocks(plan);
  const blocks = view.wholeText ? whole : foldChecked(whole, live, needsLook);
  const unfold = (
    <a className="lk" href={view.with({ text: 'all' })}>
      展开
    </a>
  );
  return (
    <SourceSheet
      issuer={plan.issuer ?? undefined}
      number={plan.documentNumber ?? undefined}
      title={plan.title}
      blocks={blocks.map((block) =>
        block.kind === 'fold' ? { ...block, kind: 'fold', action: unfold } : { ...block, kind: block.kind },
      )}
      marks={sourceMarks({ ...plan, duties: live }, (id) => view.with({ duty: id }), view.dutyId)}
    />
  );
}
