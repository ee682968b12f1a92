/**
 * Scope: what the office does with a submission (报送): checks beside it, what changed since last time, accept or
 * return with a reason, and the city's state on one page. What a submission may contain is decided under evidence.
 */
export type SubmissionState = 'pending' | 'accepted' | 'returned' | 'withdrawn';

/** What the decision on a submission is called where it is told to others. */
export const VERDICT_NAMES: Record<Exclude<SubmissionState, 'pending'>, string> = {
  accepted: '通过',
  returned: '退回',
  withdrawn: '撤回',
};

/** The longest reason of a return, in characters. */
export const REASON_MAX = 500;

/** The most submissions decided together: one page of the queue. */
export const BATCH_MAX = 100;
