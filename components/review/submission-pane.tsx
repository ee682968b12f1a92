import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { Kbd } from '@/components/ui/kbd';
import { SectionHead } from '@/components/ui/section-head';
import { SourceQuote } from '@/components/ui/source-quote';
import { findPersonalData, personalLabel } from '@/lib/evidence/forbidden-marks';
import type { Comparison } from '@/lib/review/compare-submissions';
import { periodName } from '@/lib/review/period';
import type { SourceContext } from '@/lib/review/source-context';
import type { LocalDate } from '@/lib/shared/local-date';
import { officeMoment } from '@/lib/shared/office-moment';
import { dueDay } from '@/lib/task/due';
import { ComparisonView } from './comparison-view';
import { type EarlierItem, EarlierSubmissions } from './earlier-submissions';
import { type EvidenceItem, evidenceAnchor, evidenceKey, SentEvidenceList } from './sent-evidence-list';

export type OpenedSubmission = {
  obligation: {
    id: string;
    taskNumber: number;
    anchor: string;
    taskText: string;
    bodyName: string;
    version: number;
    role: 'lead' | 'responsible' | 'co';
    period: string;
    dueOn: LocalDate | null;
    planTitle: string;
    source: SourceContext | null;
  };
  submission: EarlierItem & { evidence: EvidenceItem[] };
  earlier: EarlierItem[];
  comparison: Comparison | null;
};

export type Neighbours = {
  position: number | null;
  total: number;
  previousHref: string | null;
  nextHref: string | null;
};

function Place({ position, total, previousHref, nextHref }: Neighbours) {
  return (
    <nav className="place" aria-label="前后">
      {previousHref && (
        <Link href={previousHref} prefetch={false} aria-keyshortcuts="K">
          上一份
        </Link>
      )}
      {position !== null && (
        <span className="m nw">
          第 {position} / {total} 份
        </span>
      )}
      {nextHref && (
        <Link href={nextHref} aria-keyshortcuts="J">
          下一份
        </Link>
      )}
    </nav>
  );
}

function Jumps({ evidence, compared }: { evidence: readonly EvidenceItem[]; compared: boolean }) {
  return (
    <nav className="jumps" aria-label="这一份的内容">
      {evidence.map((item, index) => (
        <a key={item.id} href={`#${evidenceAnchor(index)}`} aria-keyshortcuts={evidenceKey(index)} title={item.title}>
          <Kbd>{`${index + 1}`}</Kbd>
          <span className="el">{item.title}</span>
        </a>
      ))}
      {compared && (
        <a href="#compare" aria-keyshortcuts="D" className="nw">
          和上次比 <Kbd>D</Kbd>
        </a>
      )}
    </nav>
  );
}

/** The middle of the desk: the plan's sentence, the report and its evidence on one sheet, then what changed. */
export function SubmissionPane({
  opened: { obligation, submission, earlier, comparison },
  neighbours,
  today,
}: {
  opened: OpenedSubmission;
  neighbours: Neighbours;
  today: LocalDate;
}) {
  const { source } = obligation;
  const personal = personalLabel(findPersonalData(submission.text));
  return (
    <article className="opened">
      <header>
        <h1>{obligation.taskText}</h1>
        <Place {...neighbours} />
        <div className="facts">
          <span className="an">
            {obligation.anchor}第 {obligation.taskNumber} 条
          </span>
          <Chip kind={obligation.role}>{obligation.bodyName}</Chip>
          <span>
            {periodName(obligation.period)}，第 {submission.number} 次报送，{submission.submittedByName}{' '}
            {officeMoment(submission.submittedAt)}，{dueDay(obligation.dueOn, today)}
          </span>
          <Link href={`/problems/new?obligation=${obligation.id}&source=review`} prefetch={false}>
            记入问题清单
          </Link>
        </div>
        <Jumps evidence={submission.evidence} compared={comparison !== null} />
      </header>
      {source && <SourceQuote text={source.text} offset={source.offset} marks={source.marks} />}
      <section aria-label="报送说明">
        <SectionHead title="报送说明" />
        <p className="report">{submission.text}</p>
        {personal && <p className="soon f13">说明里像是有{personal}，公开前请隐去</p>}
      </section>
      <section aria-label="证据">
        <SectionHead title="证据" count={`${submission.evidence.length} 份，按报送时的样子`} />
        <SentEvidenceList items={submission.evidence} />
      </section>
      {comparison && (
        <section id="compare" tabIndex={-1} aria-label="和上次比">
          <SectionHead title="和上次比" count="划线的是删去的，有底色的是新加的" />
          <ComparisonView comparison={comparison} />
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-label="以前的报送">
          <SectionHead title="以前的报送" count={`${earlier.length} 次`} />
          <EarlierSubmissions items={earlier} />
        </section>
      )}
    </article>
  );
}
