import type { Metadata } from 'next';
import { MoveTable } from '@/components/amendment/move-table';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { amendmentSentence, countMoves } from '@/lib/amendment/body-changes';
import { getOwnAmendment } from '@/lib/amendment/server/queries';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';
import { officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '要点修订' };

export default async function Page({ params }: { params: Promise<{ amendmentId: string }> }) {
  const { amendmentId } = await params;
  const actor = await requireActor(`/my-tasks/amendments/${amendmentId}`);
  const { number, plan, documentNumber, reason, effectiveOn, moves } = await found(getOwnAmendment(actor, amendmentId));
  return (
    <PageBody>
      <PageHead
        crumbs={<Breadcrumb items={[{ label: '工作台', href: '/my-tasks' }, { label: `第${number}次修订` }]} />}
        title={amendmentSentence(number, countMoves(moves))}
        meta={`《${plan.title}》${documentNumber ? `，${documentNumber}` : ''}，${officialDate(effectiveOn)}生效。${reason}`}
      />
      <MoveTable caption="改了什么" moves={moves} link />
    </PageBody>
  );
}
