import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { ForgetTyped } from '@/components/ui/forget-typed';
import { LinkButton } from '@/components/ui/link-button';
import { Tabs } from '@/components/ui/tabs';
import type { UpstreamDocument } from '@/lib/basis/basis';
import { type Coverage, coverageInWords } from '@/lib/basis/coverage';
import type { Suggestion } from '@/lib/basis/suggest-basis';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { AlikeForm } from './alike-form';

export type BasisView = 'match' | 'coverage' | 'documents';
type Given = {
  plan: CheckedPlan;
  documents: readonly UpstreamDocument[];
  coverage: Coverage;
  suggestions: readonly Suggestion[];
  view: BasisView;
  /** A document has just been stored: what was pasted need not be kept any longer. */
  imported: boolean;
  mayEdit: boolean;
};

/** What the plan answers, counted, its paper, and the three ways to work on it. */
export function BasisHead({ plan, documents, coverage, suggestions, view, imported, mayEdit }: Given) {
  const path = `/plans/${plan.id}/basis`;
  const table = `/api/plans/${plan.id}/basis-table`;
  const alike = suggestions.filter(({ likeness }) => likeness === 'very').length;
  const { open, based } = coverage.counts;
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="basis" />}
        title={`《${plan.title}》的上级依据`}
        meta={documents.length > 0 ? coverageInWords(coverage) : '导入国家、省的要点，看本级落实了哪些、缺了哪些'}
        actions={
          documents.length > 0 && (
            <>
              <LinkButton href={`${table}?format=docx`} download>
                对照表 .docx
              </LinkButton>
              <LinkButton href={`${table}?format=xlsx`} download>
                .xlsx
              </LinkButton>
              {mayEdit && <AlikeForm planId={plan.id} count={alike} />}
            </>
          )
        }
      />
      {imported && <ForgetTyped storageKey={`yaodian:upstream:${plan.id}`} />}
      <div className="round-tabs">
        <Tabs
          label="上级依据"
          links={[
            { href: `${path}?view=match`, label: '逐条关联', count: based, current: view === 'match' },
            { href: `${path}?view=coverage`, label: '两边对照', count: open, current: view === 'coverage' },
            {
              href: `${path}?view=documents`,
              label: '上级要点',
              count: documents.length,
              current: view === 'documents',
            },
          ]}
        />
      </div>
    </>
  );
}
