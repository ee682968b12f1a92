import type { Actor } from '@/lib/access/actor';
import { reviewAddress } from '@/lib/review/review-address';
import type { QueueView } from '@/lib/review/review-schemas';
import { findNextPending } from './queue-store';

/** Where a reviewer goes after deciding: the next one that waits, told there what was done to this one. */
export async function nextAddress(
  actor: Actor,
  { submissionId, view }: { submissionId: string; view: QueueView },
): Promise<string> {
  return reviewAddress(await findNextPending(actor, submissionId, view), { view, done: submissionId });
}
