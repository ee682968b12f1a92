import type { Metadata } from 'next';
import { ReviewDesk } from '@/components/review/review-desk';
import { readDesk } from '@/lib/review/server/read-desk';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '审核' };

export default async function Page({ params, searchParams }: PageProps<'/review/[submissionId]'>) {
  const { submissionId } = await params;
  const actor = await requireRight(`/review/${submissionId}`, 'submission.review');
  return <ReviewDesk {...(await found(readDesk(actor, submissionId, await searchParams)))} />;
}
