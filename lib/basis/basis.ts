/**
 * Scope: what a local plan answers (上级依据, S2): plans of the state, the province or the city above, kept once and used
 * by several local plans; the office's word on which local duty answers which upstream clause; what is left over on
 * either side.
 */
import type { LocalDate } from '@/lib/shared/local-date';

export const LEVELS = ['national', 'province', 'city'] as const;
export type UpstreamLevel = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<UpstreamLevel, string> = { national: '国家', province: '省', city: '市' };

/** One sentence of an upstream plan that asks for something; places count UTF-16 units of the document's text. */
export type UpstreamClause = {
  id: string;
  documentId: string;
  ordinal: number;
  /** 「二（三）」. */
  anchor: string;
  title: string;
  text: string;
  start: number;
  end: number;
};

export type UpstreamDocument = {
  id: string;
  level: UpstreamLevel;
  title: string;
  documentNumber: string | null;
  issuedOn: LocalDate | null;
  clauses: UpstreamClause[];
};

/** The office's word on a pair. */
export type BasisVerdict = { dutyId: string; clauseId: string; verdict: 'linked' | 'refused' };

export type Waiver = { clauseId: string; reason: string; byName: string };

/** A local duty in the order of its plan, as this subject needs it. */
export type LocalDuty = { id: string; number: number; anchor: string; text: string };

/** 「湘政办函〔2016〕62号 二（三）」; without a number the document's title. */
export function basisLabel(
  document: Pick<UpstreamDocument, 'documentNumber' | 'title'>,
  { anchor }: Pick<UpstreamClause, 'anchor'>,
): string {
  return `${document.documentNumber ?? `《${document.title}》`} ${anchor}`.trim();
}
