import { EvidenceDesk } from '@/components/evidence/evidence-desk';
import { ForgetTyped } from '@/components/ui/forget-typed';
import { SectionHead } from '@/components/ui/section-head';
import type { OfferedEvidence } from '@/lib/evidence/library';
import type { ReportDesk } from '@/lib/review/report-desk';
import { isCounted, STATE_NAMES } from '@/lib/task/obligation';
import { availableActions } from '@/lib/task/transition';
import { ProgressForm } from './progress-form';
import { type Missing, ReportForm } from './report-form';
import { WithdrawForm } from './withdraw-form';

/** Keys under which this browser keeps what is typed on the page; the account is in them, machines are shared. */
export type TypedKeys = { report: string; link: string; progress: string };

export type ReportParts = {
  desk: ReportDesk;
  offered: readonly OfferedEvidence[];
  missing: readonly Missing[];
  keys: TypedKeys;
  /** Fresh for every rendering of the page; the same when a form is sent twice. */
  requestKeys: { report: string; progress: string };
};

function Closed({ desk, reportKey }: { desk: ReportDesk; reportKey: string }) {
  const { state, completedOn, id, canReport } = desk;
  return (
    <div className="stack">
      <ForgetTyped storageKey={reportKey} />
      <SectionHead title={state === 'closed' ? '已办结' : '等审核'} />
      {state === 'closed' ? (
        <p>审核通过，{completedOn} 完成。</p>
      ) : (
        <p>已报送，等政务公开科审核。审核前可以撤回，改好再报。</p>
      )}
      {canReport && availableActions(state).includes('withdraw') && <WithdrawForm obligationId={id} />}
    </div>
  );
}

/** Nothing is written here any more: why, and that everything stays to be read. */
function Over({ desk, reportKey }: { desk: ReportDesk; reportKey: string }) {
  const { cancelReason, planClosed, state, completedOn } = desk;
  return (
    <div className="stack">
      <ForgetTyped storageKey={reportKey} />
      <SectionHead title={STATE_NAMES[state]} />
      {cancelReason && <p>这一件已取消，不用再报，也不计分：{cancelReason}</p>}
      {state === 'not_applicable' && <p>政务公开科已同意：这一件不适用于本单位，不用再报，也不计分。</p>}
      {completedOn && <p>审核通过，{completedOn} 完成。</p>}
      {planClosed && <p>要点已经关闭，只能查看。</p>}
    </div>
  );
}

/** What the department does here: words, sending, evidence, progress; or what became of it. */
export function ReportPane({ desk, offered, missing, keys, requestKeys }: ReportParts) {
  const { id, state, canReport, evidence, lastReviewer, draft } = desk;
  if (desk.planClosed || !isCounted(state)) return <Over desk={desk} reportKey={keys.report} />;
  const open = availableActions(state).includes('submit');
  if (!open) return <Closed desk={desk} reportKey={keys.report} />;
  if (!canReport) return <p className="m">这一件由联络员报送，你可以看进展和经过</p>;
  return (
    <div className="stack">
      <section>
        <SectionHead title={state === 'returned' ? '改好再报' : '报送'} owed={state === 'returned'} />
        <ReportForm
          obligationId={id}
          requestKey={requestKeys.report}
          storageKey={keys.report}
          draft={{ text: draft.text, seen: draft.at?.toISOString() ?? '' }}
          missing={missing}
          again={state === 'returned'}
        />
      </section>
      <section className="stack tight" id="evidence" tabIndex={-1}>
        <SectionHead title="证据" count={evidence.length > 0 ? `${evidence.length} 份` : '还没有'} />
        <EvidenceDesk
          obligationId={id}
          evidence={evidence}
          offered={offered}
          lastReviewer={lastReviewer}
          storageKey={keys.link}
          proves={{ dueOn: desk.dueOn, year: desk.plan.year }}
        />
      </section>
      <section>
        <SectionHead title="记进展" />
        <ProgressForm obligationId={id} requestKey={requestKeys.progress} storageKey={keys.progress} />
      </section>
    </div>
  );
}
