import { AppError } from '@/lib/shared/app-error';
import type { DocumentRefusal } from './messages';

/** What a reader throws when it gives a file up for a reason that has a sentence. */
export const unreadable = (code: DocumentRefusal, facts?: Record<string, string | number>): AppError =>
  new AppError(code, facts);
