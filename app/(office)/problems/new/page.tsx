import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { newProblemKey } from '@/components/problem/new-problem-key';
import { PlaceForm } from '@/components/problem/place-form';
import { RecordForm } from '@/components/problem/record-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { findPlaceOf, getProblemPlace } from '@/lib/problem/server/queries';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '记一个问题' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value.slice(0, 1000) : '');

export default async function Page({ searchParams }: Props) {
  const actor = await requireRight('/problems/new', 'problem.record');
  const query = await searchParams;
  const obligationId = one(query.obligation);
  const named = query.plan ? null : await findPlaceOf(actor, obligationId);
  const { planId, bodyId } = named ?? { planId: one(query.plan), bodyId: one(query.body) };
  const { plans, bodies, tasks, earliest } = await getProblemPlace(actor, planId, bodyId);
  const placed = plans.some(({ id }) => id === planId) && bodies.some(({ id }) => id === bodyId);
  return (
    <PageBody narrow>
      <PageHead
        crumbs={<Breadcrumb items={[{ href: '/problems', label: '问题清单' }, { label: '记一个问题' }]} />}
        title="记一个问题"
        meta="记到一份已下达的要点和一个单位下面，能对应到任务的对应到任务"
      />
      <div className="stack">
        {plans.length === 0 ? (
          <EmptyState title="还没有下达的要点">问题记在已下达的要点下面，先下达一份。</EmptyState>
        ) : (
          <PlaceForm plans={plans} bodies={bodies} planId={planId} bodyId={bodyId} />
        )}
        {placed && (
          <RecordForm
            key={`${planId} ${bodyId}`}
            planId={planId}
            bodyId={bodyId}
            requestKey={crypto.randomUUID()}
            storageKey={newProblemKey(actor.accountId, bodyId)}
            tasks={tasks}
            earliest={earliest}
            obligationId={obligationId}
            finding={one(query.finding)}
            source={one(query.source)}
          />
        )}
      </div>
    </PageBody>
  );
}
