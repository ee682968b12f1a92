import type { ReactNode } from 'react';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import type { ProblemDesk } from '@/lib/problem/problem-view';
import type { LocalDate } from '@/lib/shared/local-date';
import { ProblemFacts } from './problem-facts';
import { ProblemHistory } from './problem-history';
import { ProblemPart } from './problem-part';
import { StateSeal } from './state-seal';
import { StepList } from './step-list';

type Given = {
  desk: ProblemDesk;
  today: LocalDate;
  base: '/problems' | '/my-problems';
  /** What this reader may do now. */
  children: ReactNode;
};

/** One problem as both sides see it, with what its reader may do above the history. */
export function ProblemPage({ desk, today, base, children }: Given) {
  const { problem, mayTakePapers } = desk;
  return (
    <PageBody narrow>
      <PageHead
        crumbs={
          <Breadcrumb
            items={[{ href: base, label: '问题清单' }, { label: `${problem.year} 年第 ${problem.number} 号` }]}
          />
        }
        title={problem.finding}
        meta={<StateSeal problem={problem} today={today} />}
      />
      <div className="stack">
        <ProblemFacts problem={problem} today={today} base={base} />
        {children}
        {problem.steps.length > 0 && (
          <ProblemPart id="steps" title="已采取的措施">
            <StepList problem={problem} today={today} papers={mayTakePapers} />
          </ProblemPart>
        )}
        <ProblemPart id="history" title="经过">
          <ProblemHistory entries={problem.entries} today={today} />
        </ProblemPart>
      </div>
    </PageBody>
  );
}
