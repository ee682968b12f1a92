import { Panes } from '@/components/layout/panes';
import { Flash } from '@/components/ui/flash';
import { MarkLegend } from '@/components/ui/mark-legend';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActFlash } from './act-flash';
import { CheckingDesk } from './checking-desk';
import { CheckingFoot } from './checking-foot';
import { CheckingHead } from './checking-head';
import { CheckingWork } from './checking-work';
import { CoverageHead } from './coverage-head';
import { deskParts } from './desk-parts';
import { ForgetPasted } from './forget-pasted';
import type { PlanView } from './plan-view';
import { SourcePane } from './source-pane';

/** A plan in checking: the document at the left, what was recognised at the right. */
export function CheckingView({
  checking,
  view,
  already,
}: {
  checking: PlanForChecking;
  view: PlanView;
  already: boolean;
}) {
  const { plan, actNumber } = checking;
  const desk = deskParts(checking, view);
  const { start, end } = desk.shown;
  return (
    <CheckingDesk planId={plan.id} openId={view.dutyId} actNumber={actNumber} mayEdit={view.mayEdit}>
      <CheckingHead checking={checking} />
      <Panes
        half
        left={{
          label: '原文',
          look: 'well',
          children: (
            <>
              <CoverageHead checking={checking} view={view} />
              <SourcePane
                checking={checking}
                view={view}
                part={{ start, end, number: desk.number, of: desk.parts.length }}
              />
            </>
          ),
          foot: (
            <div className="checking-foot">
              <MarkLegend />
              <TextLink view={view} />
            </div>
          ),
        }}
        right={{
          label: '识别出的任务',
          look: 'worktop',
          flush: true,
          children: <CheckingWork checking={checking} view={view} desk={desk} />,
          foot: <CheckingFoot checking={checking} view={view} />,
        }}
      />
      <ForgetPasted />
      <ActFlash acts={checking.acts} mayUndo={view.mayEdit} />
      {already && <Flash message="这份要点这一年度已经导入过，就是这一份，没有再导一份" />}
    </CheckingDesk>
  );
}

function TextLink({ view }: { view: PlanView }) {
  return view.text === 'all' ? (
    <a className="lk f12" href={view.with({ text: '' })}>
      只看待核对段落
    </a>
  ) : (
    <a className="lk f12" href={view.with({ text: 'all' })}>
      看全文
    </a>
  );
}
