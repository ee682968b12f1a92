import type { Metadata } from 'next';
import { DutyView } from '@/components/detail/duty-view';
import { JoiningAnswers } from '@/components/fulfilment/joining-answers';
import { ProgressTable } from '@/components/fulfilment/progress-table';
import { can } from '@/lib/access/can';
import { getDutyPage } from '@/lib/detail/server/queries';
import { listJoinings, listProgress } from '@/lib/fulfilment/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '任务要求' };

type Props = { params: Promise<{ planId: string; dutyId: string }> };

export default async function Page({ params }: Props) {
  const { planId, dutyId } = await params;
  const address = `/plans/${planId}/duties/${dutyId}`;
  const actor = await requireRight(address, 'plan.read');
  const [page, joinings, progress] = await Promise.all([
    found(getDutyPage(actor, planId, dutyId)),
    listJoinings(actor, planId, dutyId),
    listProgress(actor, planId, dutyId),
  ]);
  const mayEdit = can(actor, 'plan.edit');
  return (
    <DutyView page={page} mayEdit={mayEdit}>
      <JoiningAnswers joinings={joinings} mayEdit={mayEdit} signInPath={address} />
      <ProgressTable rows={progress} elements={page.detail.elements.length} counted={page.detail.clock !== null} />
    </DutyView>
  );
}
