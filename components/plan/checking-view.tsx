import { Panes } from '@/components/layout/panes';
import { Flash } from '@/components/ui/flash';
import { MarkLegend } from '@/components/ui/mark-legend';
import { liveDuties } from '@/lib/plan/checked-plan';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { CheckingDesk } from './checking-desk';
import { CheckingFoot } from './checking-foot';
import { CheckingHead } from './checking-head';
import { CheckingWork } from './checking-work';
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
  const { plan } = checking;
  return (
    <>
      <CheckingHead checking={checking} />
      <CheckingDesk planId={plan.id} openId={view.dutyId}>
        <Panes
          half
          left={{
            label: '原文',
            look: 'well',
            children: <SourcePane plan={plan} live={liveDuties(plan)} view={view} />,
            foot: (
              <div className="checking-foot">
                <MarkLegend />
                <span />
                {view.wholeText ? (
                  <a className="lk f12" href={view.with({ text: '' })}>
                    只看待核对段落
                  </a>
                ) : (
                  <a className="lk f12" href={view.with({ text: 'all' })}>
                    看全文
                  </a>
                )}
              </div>
            ),
          }}
          right={{
            label: '识别出的任务',
            look: 'worktop',
            flush: true,
            children: <CheckingWork checking={checking} view={view} />,
            foot: <CheckingFoot checking={checking} />,
          }}
        />
      </CheckingDesk>
      <ForgetPasted />
      {already && <Flash message="这份要点这一年度已经导入过，就是这一份，没有再导一份" />}
    </>
  );
}
