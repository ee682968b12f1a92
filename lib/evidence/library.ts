import type { LocalDate } from '@/lib/shared/local-date';
import type { Evidence, ReviewConclusion } from './evidence';

/** One piece of a body's evidence as its library lists it. */
export type LibraryRow = {
  id: string;
  kind: Evidence['kind'];
  title: string;
  url: string | null;
  publishedOn: LocalDate | null;
  reviewer: string | null;
  reviewedOn: LocalDate | null;
  reviewConclusion: ReviewConclusion | null;
  fileId: string | null;
  fileName: string | null;
  fileSize: number | null;
  createdAt: Date;
  /** Obligations it is attached to. */
  uses: number;
};

/** Lines on one page of the library. */
export const LIBRARY_PAGE = 50;

/** Evidence of the body that could be put to an obligation as it is. */
export type OfferedEvidence = Pick<LibraryRow, 'id' | 'kind' | 'title' | 'publishedOn'>;
