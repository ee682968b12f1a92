import type { Metadata } from 'next';
import { ComparisonView } from '@/components/consultation/comparison-view';
import { OpinionDesk } from '@/components/consultation/opinion-desk';
import { ReplyTable } from '@/components/consultation/reply-table';
import { RoundHead } from '@/components/consultation/round-head';
import { PageBody } from '@/components/layout/page-body';
import { can } from '@/lib/access/can';
import { compareWithFinal, getRoundOfPlan } from '@/lib/consultation/server/queries';
import { today as currentDay } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '征求到的意见' };

type Props = {
  params: Promise<{ planId: string; roundId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { planId, roundId } = await params;
  const path = `/plans/${planId}/consultation/${roundId}`;
  const actor = await requireRight(path, 'plan.read');
  const [held, query] = await Promise.all([found(getRoundOfPlan(actor, planId, roundId)), searchParams]);
  const { round, recipients, opinions } = held;
  const mayEdit = can(actor, 'plan.edit');
  const view = query.view === 'replies' || query.view === 'compare' ? query.view : 'opinions';
  const today = currentDay();
  const head = <RoundHead {...held} path={path} view={view} mayEdit={mayEdit} />;
  if (view === 'opinions')
    return (
      <>
        {head}
        <OpinionDesk {...held} {...{ planId, path, query, mayEdit, today, actor }} />
      </>
    );
  return (
    <>
      {head}
      <PageBody>
        {view === 'replies' ? (
          <ReplyTable
            {...{ recipients, opinions, today }}
            consultationId={roundId}
            published={round.state === 'published'}
          />
        ) : (
          <ComparisonView
            {...{ path, round, opinions, mayEdit }}
            comparison={await compareWithFinal(actor, round)}
            all={query.all === '1'}
          />
        )}
      </PageBody>
    </>
  );
}
