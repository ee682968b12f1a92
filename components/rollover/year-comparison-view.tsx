import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { openQuestions } from '@/lib/plan/open-questions';
import { YEAR_KIND_NAMES, YEAR_KINDS, type YearKind } from '@/lib/rollover/rollover';
import type { YearComparison } from '@/lib/rollover/year-comparison';
import { yearSentence } from '@/lib/rollover/year-figures';
import { TakeOverBar } from './take-over-bar';
import { type RowTools, YearRow } from './year-row';

const COLUMNS = [{ name: '类别' }, { name: '上年任务' }, { name: '今年任务' }] as const;
const LONGEST_CHOICE = 30;

/** This year's plan beside last year's: what was carried, changed, merged, split, new and dropped. */
export function YearComparisonView({
  comparison,
  kind,
  mayEdit,
}: {
  comparison: YearComparison;
  kind: YearKind | null;
  mayEdit: boolean;
}) {
  const { plan, last, groups, figures, offers } = comparison;
  const shown = kind ? groups.filter((group) => group.kind === kind) : groups;
  const editable = mayEdit && plan.state === 'checking';
  const known = new Set(last.expansions.map(({ name }) => name));
  const names = openQuestions(plan).names.filter((row) => row.kind === 'collective' && known.has(row.name));
  const file = `/api/plans/${plan.id}/last-year?last=${last.id}`;
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="last-year" />}
        title={`${plan.year} 年与 ${last.year} 年对照`}
        meta={yearSentence(figures, plan.year)}
        actions={
          <>
            <LinkButton href={`${file}&format=docx`} download>
              年度对照表 .docx
            </LinkButton>
            <LinkButton href={`${file}&format=xlsx`} download>
              .xlsx
            </LinkButton>
          </>
        }
      />
      <PageBody>
        {editable && (
          <TakeOverBar
            planId={plan.id}
            lastPlanId={last.id}
            version={plan.version}
            offers={offers.size}
            names={names.map(({ name }) => name)}
          />
        )}
        <KindTabs comparison={comparison} kind={kind} />
        {shown.length === 0 ? (
          <EmptyState title="这一类没有">换一类看，或看全部。</EmptyState>
        ) : (
          <div className="year-table">
            <Table caption="两年任务对照" columns={COLUMNS}>
              {shown.map((group) => (
                <YearRow
                  key={[...group.last, ...group.now].map(({ id }) => id).join()}
                  group={group}
                  tools={toolsOf(comparison, editable)}
                />
              ))}
            </Table>
          </div>
        )}
      </PageBody>
    </>
  );
}

function KindTabs({
  comparison: { plan, last, groups, figures, earlier },
  kind,
}: {
  comparison: YearComparison;
  kind: YearKind | null;
}) {
  const href = (one: YearKind | null, lastId = last.id) =>
    `/plans/${plan.id}/last-year?${new URLSearchParams({ last: lastId, ...(one ? { kind: one } : {}) })}`;
  const others = earlier.filter(({ id }) => id !== last.id);
  return (
    <Tabs
      label="类别"
      links={[
        { href: href(null), label: '全部', count: groups.length, current: kind === null },
        ...YEAR_KINDS.map((one) => ({
          href: href(one),
          label: YEAR_KIND_NAMES[one],
          count: figures[one],
          current: kind === one,
        })),
      ]}
      end={
        others.length > 0 && (
          <span className="f12">
            改与{' '}
            {others.map(({ id, year }) => (
              <a key={id} className="lk" href={href(kind, id)}>
                {year} 年
              </a>
            ))}
            对照
          </span>
        )
      }
    />
  );
}

function toolsOf({ plan, last, groups, offers }: YearComparison, editable: boolean): RowTools {
  const duties = groups.flatMap((group) => group.last).sort((a, b) => a.number - b.number);
  const choices = duties.map(({ id, number, text }) => ({ id, label: `${number} ${text.slice(0, LONGEST_CHOICE)}` }));
  return { planId: plan.id, lastPlanId: last.id, choices: editable ? choices : null, offers };
}
