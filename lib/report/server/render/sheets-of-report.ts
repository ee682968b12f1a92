import type { ReportBlock, ReportModel, ReportTable } from '@/lib/report/report-model';

/** One table of a paper as a sheet: the lines that stand above it, the table, the lines below. */
export type ReportSheet = {
  name: string;
  above: readonly SheetLine[];
  table: ReportTable;
  below: readonly SheetLine[];
};
export type SheetLine = Extract<ReportBlock, { kind: 'title' | 'subtitle' | 'note' }>;

const NAME_LIMIT = 31;
const FALLBACK_NAME = '表';

/**
 * The tables of a paper, each with the title, subtitle and notes around it on its page. Running text stays in the
 * Word file: a workbook is for the figures.
 */
export function sheetsOfReport({ blocks, mark }: ReportModel): ReportSheet[] {
  const taken = new Set<string>();
  const sheets: ReportSheet[] = [];
  const marked: SheetLine[] = mark === null ? [] : [{ kind: 'subtitle', text: `（${mark}）` }];
  let lines: SheetLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const below: SheetLine[] = [];
      sheets.push({ name: legalName(block.name, taken), above: [...lines, ...marked], table: block, below });
      lines = below;
    } else if (opensPlace(block)) {
      lines = [];
    }
    if (isSheetLine(block)) lines.push({ kind: block.kind, text: block.text });
  }
  return sheets;
}

/** A new page or a new title ends what belonged to the table before it. */
const opensPlace = (block: ReportBlock): boolean => block.kind === 'page-section' || block.kind === 'title';

const isSheetLine = (block: ReportBlock): block is SheetLine =>
  block.kind === 'title' || block.kind === 'subtitle' || block.kind === 'note';

/** Excel's rules: 1–31 characters, none of []:*?/\, no apostrophe at either end, different from all others in any case. */
function legalName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || FALLBACK_NAME;
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : `(${copy})`;
    const name = `${clean.slice(0, NAME_LIMIT - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
