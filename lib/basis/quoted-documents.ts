import { foldText } from '@/lib/organisation/fold-text';

/** A document a plan quotes as its basis. */
export type QuotedDocument = { quoted: string; title: string; documentNumber: string | null };

const TITLE = /《(.+)》/;
const NUMBER = /[(（]([^()（）]*?[〔[【]\d{4}[〕\]】]\s*\d+\s*号)[)）]/;

/** Title and 文号 of 《…的通知》(湘政办函〔2016〕62号), as the plan prints them. */
export function quotedDocuments(basis: readonly string[]): QuotedDocument[] {
  return basis.map((quoted) => ({
    quoted,
    title: TITLE.exec(quoted)?.[1] ?? quoted,
    documentNumber: NUMBER.exec(quoted)?.[1] ?? null,
  }));
}

/** 文号 are one when only width, brackets or blanks differ. */
export function sameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return plainNumber(a) === plainNumber(b);
}

const plainNumber = (number: string): string =>
  foldText(number)
    .replace(/[[【〔]/g, '[')
    .replace(/[\]】〕]/g, ']')
    .replace(/\s/g, '');
