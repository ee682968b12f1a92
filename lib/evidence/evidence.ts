/**
 * Scope: evidence (证据, 份) is a published page or a file that a body entered once and may use for many obligations
 * (S125). This folder holds what evidence must be to be taken in, its 保密审查 (S113), and what must not be in it.
 */
import type { LocalDate } from '@/lib/shared/local-date';
import type { ContentCheck } from './content-check';

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

/** What a page is filed under on its site: 栏目, 文号, 索引号; null where it was not given. */
export type Origin = { column: string | null; documentNumber: string | null; indexNumber: string | null };

export type Evidence = {
  id: string;
  title: string;
  review: SecrecyReview | null;
  origin: Origin;
  /** What reading a file's text showed; null for links and for files of earlier times. */
  check: ContentCheck | null;
} & (
  | { kind: 'link'; url: string; publishedOn: LocalDate; file: null }
  | { kind: 'file'; url: null; publishedOn: null; file: EvidenceFile }
);

/** 「栏目：公示公告，文号：衡政发〔2016〕1号」; empty when nothing of it was given. */
export function originLabel({ column, documentNumber, indexNumber }: Origin): string {
  const parts = [
    column && `栏目：${column}`,
    documentNumber && `文号：${documentNumber}`,
    indexNumber && `索引号：${indexNumber}`,
  ];
  return parts.filter(Boolean).join('，');
}

/** 412 KB, 3.1 MB: whole kilobytes, megabytes with one decimal. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
