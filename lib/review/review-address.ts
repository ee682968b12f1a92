import type { QueueView } from './review-schemas';

type Place = { view?: QueueView; page?: number | null; done?: string | null; undone?: string | null };

/** The address of a submission on the desk (or of the empty desk), keeping the list one works through. */
export function reviewAddress(
  submissionId: string | null,
  { view = 'pending', page, done, undone }: Place = {},
): string {
  const query = new URLSearchParams();
  if (view !== 'pending') query.set('view', view);
  if (page && page > 1) query.set('page', String(page));
  if (done) query.set('done', done);
  if (undone) query.set('undone', undone);
  const suffix = query.size > 0 ? `?${query}` : '';
  return `/review${submissionId ? `/${submissionId}` : ''}${suffix}`;
}
