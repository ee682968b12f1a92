import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { ProblemTable } from '@/components/problem/problem-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { problemFilterSchema, problemsAddress } from '@/lib/problem/problem-schemas';
import { listProblems, PROBLEMS_PER_PAGE } from '@/lib/problem/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

export const metadata: Metadata = { title: '问题' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor('/my-problems');
  const page = pageNumber((await searchParams).page);
  if (!actor.body) notFound();
  const filter = problemFilterSchema.parse({ body: actor.body.id });
  const { lines, summary } = await found(listProblems(actor, filter, page));
  return (
    <PageBody>
      <PageHead title="问题" meta={`${summary.total} 个问题，逾期 ${summary.overdue} 个`} />
      <div className="stack">
        {lines.length > 0 ? (
          <ProblemTable lines={lines} today={today()} base="/my-problems" />
        ) : (
          <EmptyState title="没有要整改的问题">检查、督查发现你单位的问题时，会列在这里。</EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(summary.total / PROBLEMS_PER_PAGE)}
          hrefFor={(number) => problemsAddress('/my-problems', { ...filter, body: null }, number)}
        />
      </div>
    </PageBody>
  );
}
