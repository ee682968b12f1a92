import type { Metadata } from 'next';
import { AskedList } from '@/components/consultation/asked-list';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { listAskedRounds } from '@/lib/consultation/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '征求意见' };

export default async function Page() {
  const actor = await requireActor('/my-consultations');
  const rounds = await found(listAskedRounds(actor));
  const waiting = rounds.filter(({ state, answer }) => state === 'open' && answer === 'waiting').length;
  return (
    <PageBody>
      <PageHead title="征求意见" meta={waiting > 0 ? `${waiting} 份等你单位回复` : '没有等你单位回复的'} />
      <AskedList rounds={rounds} today={today()} />
    </PageBody>
  );
}
