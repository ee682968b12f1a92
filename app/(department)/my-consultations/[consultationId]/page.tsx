import type { Metadata } from 'next';
import { AskedDesk } from '@/components/consultation/asked-desk';
import { officeDay } from '@/lib/calendar/server/queries';
import { getRoundForBody } from '@/lib/consultation/server/queries';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '对征求意见稿提意见' };

type Props = {
  params: Promise<{ consultationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { consultationId } = await params;
  const actor = await requireActor(`/my-consultations/${encodeURIComponent(consultationId)}`);
  const [asked, day] = await Promise.all([found(getRoundForBody(actor, consultationId)), officeDay()]);
  const query = await searchParams;
  // The id of the next opinion is made with the page, so that sending its form twice is sending it once.
  const freshId = crypto.randomUUID();
  return <AskedDesk {...asked} {...day} query={query} freshId={freshId} accountId={actor.accountId} />;
}
