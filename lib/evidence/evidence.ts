/**
 * Scope: evidence (证据, 份) is a published page or a file that a body entered once and may use for many obligations
 * (S125). This folder holds what evidence must be to be taken in, its 保密审查 (S113), and what must not be in it.
 */
import type { LocalDate } from '@/lib/shared/local-date';

export const REVIEW_CONCLUSIONS = ['publishable', 'redacted', 'not_publishable'] as const;
export type ReviewConclusion = (typeof REVIEW_CONCLUSIONS)[number];

export const CONCLUSION_NAMES: Record<ReviewConclusion, string> = {
  publishable: '可以公开',
  redacted: '处理后公开',
  not_publishable: '不予公开',
};

/** 保密审查: who looked, on which day, with which result. All three are there or none is. */
export type SecrecyReview = { reviewer: string; reviewedOn: LocalDate; conclusion: ReviewConclusion };

export type EvidenceFile = { id: string; name: string; size: number; mediaType: string; sha256: string };

export type Evidence = {
  id: string;
  title: string;
  review: SecrecyReview | null;
} & (
  | { kind: 'link'; url: string; publishedOn: LocalDate; file: null }
  | { kind: 'file'; url: null; publishedOn: null; file: EvidenceFile }
);

/** 412 KB, 3.1 MB: whole kilobytes, megabytes with one decimal. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
