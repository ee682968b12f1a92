import type { LocalDate } from '@/lib/shared/local-date';
import type { SubmissionState } from './submission';

/** One line of the review queue. */
export type QueueItem = {
  id: string;
  state: SubmissionState;
  bodyName: string;
  taskId: string;
  anchor: string;
  taskText: string;
  period: string;
  dueOn: LocalDate | null;
  number: number;
  /** The obligation's version; a decision holds for what the list showed. */
  version: number;
  evidence: number;
  submittedAt: Date;
  /** Submissions of the same task in the whole queue, not only on this page. */
  ofTask: number;
};
