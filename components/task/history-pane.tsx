import { EvidenceCard, type SecrecyReview } from '@/components/ui/evidence-card';
import { PeriodStrip } from '@/components/ui/period-strip';
import type { SealState } from '@/components/ui/seal-table';
import { SectionHead } from '@/components/ui/section-head';
import { Timeline } from '@/components/ui/timeline';
import { sizeLabel } from '@/lib/evidence/evidence';
import { periodName } from '@/lib/review/period';
import type { ReportDesk } from '@/lib/review/report-desk';
import type { HistoryEntry, HistorySubmission } from '@/lib/review/report-history';
import { dayLabel, momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { STATE_NAMES } from '@/lib/task/obligation';
import { taskSeal } from '@/lib/task/task-seal';

const KINDS: Record<HistoryEntry['kind'], { seal: SealState; title: string }> = {
  issued: { seal: 'issued', title: '下达' },
  progress: { seal: 'in-progress', title: '记进展' },
  submitted: { seal: 'reported', title: '报送' },
  withdrawn: { seal: 'pending', title: '报送，后来撤回' },
  returned: { seal: 'returned', title: '退回' },
  accepted: { seal: 'closed', title: '通过' },
  created: { seal: 'issued', title: '修订新增' },
  changed: { seal: 'in-progress', title: '修订改动' },
  cancelled: { seal: 'cancelled', title: '修订取消' },
  reinstated: { seal: 'in-progress', title: '修订恢复' },
  reopened: { seal: 'returned', title: '修订要求补报' },
};

type SentEvidence = HistorySubmission['evidence'][number];

function reviewLook({ reviewConclusion }: SentEvidence): SecrecyReview {
  if (!reviewConclusion) return 'missing';
  return reviewConclusion === 'not_publishable' ? 'refused' : 'public';
}

/** Evidence as it was when it was sent; its address or file is the one of today. */
function Sent({ evidence }: { evidence: SentEvidence }) {
  const { kind, title, url, publishedOn, file, fileId } = evidence;
  return (
    <EvidenceCard
      name={title}
      href={url ?? (fileId ? `/api/evidence-files/${fileId}` : undefined)}
      kind={kind === 'link' ? 'web' : 'file'}
      facts={file ? `${file.name}，${sizeLabel(file.size)}` : `网页，${publishedOn} 公开`}
      hash={file?.sha256}
      review={reviewLook(evidence)}
      preview={false}
    />
  );
}

const AllSent = ({ evidence }: Pick<HistorySubmission, 'evidence'>) => (
  <div className="grid gap-3 md:grid-cols-2">
    {evidence.map((each) => (
      <Sent key={each.id} evidence={each} />
    ))}
  </div>
);

function Periods({ desk, today }: { desk: ReportDesk; today: LocalDate }) {
  return (
    <PeriodStrip
      label="各期"
      periods={desk.periods.map(({ id, period, state, dueOn }) => ({
        href: `/my-tasks/${id}`,
        // Beside each other the year is the same for all and only takes room.
        label: periodName(period).replace(`${desk.period.slice(0, 4)}年第`, '第'),
        note: dueOn && state !== 'closed' ? `${dayLabel(dueOn, today)}前` : STATE_NAMES[state],
        seal: taskSeal({ state, dueOn }, today),
        current: id === desk.id,
      }))}
    />
  );
}

/** What happened so far, newest first, with the evidence as it was sent; above it the other periods of the same task. */
export function HistoryPane({ desk, today }: { desk: ReportDesk; today: LocalDate }) {
  const entries = desk.history.map(({ id, kind, who, at, say, sent, number }) => ({
    ...KINDS[kind],
    id,
    number,
    who: who ?? (kind === 'issued' ? '政务公开科' : undefined),
    when: momentLabel(at, today),
    say: say ?? undefined,
    body: sent && sent.evidence.length > 0 ? <AllSent evidence={sent.evidence} /> : undefined,
  }));
  return (
    <div className="stack">
      {desk.periods.length > 1 && <Periods desk={desk} today={today} />}
      <section>
        <SectionHead title="经过" count="只增不改，最新的在上" />
        <Timeline label="经过" entries={entries} />
      </section>
    </div>
  );
}
