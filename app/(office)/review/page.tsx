import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReviewDesk } from '@/components/review/review-desk';
import { reviewAddress } from '@/lib/review/review-address';
import { readDesk } from '@/lib/review/server/read-desk';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '审核' };

/** Opens the first submission of the list, or says that there is none. */
export default async function Page({ searchParams }: PageProps<'/review'>) {
  const actor = await requireRight('/review', 'submission.review');
  const query = await searchParams;
  const desk = await readDesk(actor, null, query);
  const [first] = desk.queue.rows;
  if (!first) return <ReviewDesk {...desk} />;
  redirect(reviewAddress(first.id, { view: desk.view, page: desk.queue.page, done: desk.decided?.submissionId }));
}
