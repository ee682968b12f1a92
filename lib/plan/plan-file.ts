import type { DocumentFormat } from '@/lib/document/document';

/** A file a plan was read from; `start` and `end` say where its text stands in the plan's. Size in bytes. */
export type PlanFile = {
  id: string;
  planId: string;
  name: string;
  format: DocumentFormat;
  mediaType: string;
  size: number;
  sha256: string;
  start: number;
  end: number;
};

/** What a format is sent as; the bytes have said what it is. */
export const MEDIA_TYPES: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  html: 'text/html; charset=utf-8',
  rtf: 'application/rtf',
  txt: 'text/plain',
};

/** For the file dialog; the bytes decide. */
export const PLAN_FILE_EXTENSIONS = [
  'docx',
  'doc',
  'wps',
  'pdf',
  'ofd',
  'xlsx',
  'xls',
  'et',
  'rtf',
  'html',
  'htm',
  'txt',
];

const LONGEST_NAME = 200;

/** A name fit to show and to save: no path, no control or direction characters. */
export function planFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim();
  return plain.length <= LONGEST_NAME ? plain || '未命名' : plain.slice(-LONGEST_NAME);
}
