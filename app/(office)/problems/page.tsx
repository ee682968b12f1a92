import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { NoProblems } from '@/components/problem/no-problems';
import { ProblemFilterForm } from '@/components/problem/problem-filter-form';
import { ProblemTable } from '@/components/problem/problem-table';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { can } from '@/lib/access/can';
import { summaryText } from '@/lib/problem/problem';
import { problemFilterSchema, problemsAddress } from '@/lib/problem/problem-schemas';
import { listProblemBodies, listProblems, PROBLEMS_PER_PAGE } from '@/lib/problem/server/queries';
import { today } from '@/lib/server/clock';
import { requireRight } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

export const metadata: Metadata = { title: '问题清单' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireRight('/problems', 'problem.read');
  const query = await searchParams;
  const filter = problemFilterSchema.parse(query);
  const page = pageNumber(query.page);
  const [{ lines, summary }, bodies] = await Promise.all([listProblems(actor, filter, page), listProblemBodies(actor)]);
  const mayRecord = can(actor, 'problem.record');
  const filtered = Boolean(filter.state || filter.source || filter.body);
  return (
    <PageBody>
      <PageHead
        title="问题清单"
        meta={summaryText(summary)}
        actions={
          mayRecord && (
            <LinkButton look="primary" href="/problems/new">
              记一个问题
            </LinkButton>
          )
        }
      />
      <div className="stack">
        <ProblemFilterForm filter={filter} bodies={bodies} />
        {lines.length > 0 ? (
          <ProblemTable lines={lines} today={today()} base="/problems" />
        ) : (
          <NoProblems filtered={filtered} />
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(summary.total / PROBLEMS_PER_PAGE)}
          hrefFor={(number) => problemsAddress('/problems', filter, number)}
        />
      </div>
    </PageBody>
  );
}
