import { CheckList } from '@/components/ui/check-list';
import { LinkButton } from '@/components/ui/link-button';
import { Seal } from '@/components/ui/seal';
import type { ReviewCheck } from '@/lib/review/check-submission';
import { reasonsFor } from '@/lib/review/reason-templates';
import type { QueueView } from '@/lib/review/review-schemas';
import { VERDICT_NAMES } from '@/lib/review/submission';
import type { LocalDate } from '@/lib/shared/local-date';
import { officeMoment } from '@/lib/shared/office-moment';
import { DecisionForm } from './decision-form';
import type { EarlierItem } from './earlier-submissions';

type Opened = EarlierItem & { submittedBy: string };

const SEALS = { accepted: 'closed', returned: 'returned', withdrawn: 'ongoing' } as const;

/** What was decided, by whom and when, in place of the form. */
function Decided({ submission, nextHref }: { submission: EarlierItem; nextHref: string | null }) {
  const { state, decidedByName, decidedAt, reason } = submission;
  if (state === 'pending') return null;
  return (
    <div className="note">
      <Seal state={SEALS[state]} label={`已${VERDICT_NAMES[state]}`} text />
      {decidedByName && decidedAt && (
        <p className="s f13">
          {decidedByName}，{officeMoment(decidedAt)}
        </p>
      )}
      {reason && <p className="say">{reason}</p>}
      {nextHref && (
        <LinkButton href={nextHref} look="primary" keyHint="S">
          看下一份
        </LinkButton>
      )}
    </div>
  );
}

/** The right of the desk: what was wrong last time, what a machine can check, and the decision. */
export function DecisionPane({
  obligation,
  submission,
  lastReturn,
  checks,
  reviewerId,
  view,
  template,
  nextHref,
  today,
}: {
  obligation: { version: number; anchor: string; taskNumber: number };
  submission: Opened;
  /** The last return of the same obligation, when there was one. */
  lastReturn: EarlierItem | null;
  checks: readonly ReviewCheck[];
  reviewerId: string;
  view: QueueView;
  template: number | null;
  nextHref: string | null;
  today: LocalDate;
}) {
  const own = submission.submittedBy === reviewerId;
  return (
    <div className="decision">
      {lastReturn?.reason && (
        <section aria-label="上次退回的原因">
          <h2>
            上次退回的原因<small>{lastReturn.decidedByName}</small>
          </h2>
          <p className="say">{lastReturn.reason}</p>
        </section>
      )}
      <section aria-label="自动检查">
        <h2>自动检查</h2>
        <CheckList label="自动检查" checks={checks} />
      </section>
      {submission.state !== 'pending' && <Decided submission={submission} nextHref={nextHref} />}
      {submission.state === 'pending' && own && <div className="note">这一份是你自己报送的，要由另一位审核员审。</div>}
      {submission.state === 'pending' && !own && (
        <DecisionForm
          key={`${submission.id} ${obligation.version}`}
          submissionId={submission.id}
          version={obligation.version}
          reasons={reasonsFor(obligation, today)}
          view={view}
          template={template}
          skipHref={nextHref}
        />
      )}
    </div>
  );
}
