import { basisLabel, LEVEL_NAMES, type LocalDuty } from '@/lib/basis/basis';
import { type Coverage, type CoveredClause, coverageInWords } from '@/lib/basis/coverage';
import { NOT_APPLICABLE, type ReportBlock, type ReportColumn, type ReportModel } from './report-model';

const DOWN: readonly ReportColumn[] = [
  { header: '序号', width: 12, align: 'center' },
  { header: '上级依据', width: 38, align: 'left' },
  { header: '上级要求', width: 72, align: 'left' },
  { header: '本级任务', width: 72, align: 'left' },
  { header: '情况', width: 31, align: 'center' },
];
const UP: readonly ReportColumn[] = [
  { header: '序号', width: 12, align: 'center' },
  { header: '条', width: 14, align: 'center' },
  { header: '出处', width: 30, align: 'center' },
  { header: '本级任务', width: 169, align: 'left' },
];

/** 上级要求和本级任务对照表 (S2): every upstream clause with the duties that answer it, then the duties without one. */
export function buildBasisTable({ planTitle, coverage }: { planTitle: string; coverage: Coverage }): ReportModel {
  const title = `《${planTitle}》与上级要点对照表`;
  const own: ReportBlock[] =
    coverage.ownDuties.length > 0
      ? [
          { kind: 'page-section', orientation: 'landscape' },
          { kind: 'title', text: '本级有、上级无的任务' },
          { kind: 'table', name: '本级有上级无', columns: UP, rows: coverage.ownDuties.map(ownRow) },
        ]
      : [];
  return {
    title,
    mark: null,
    blocks: [
      { kind: 'page-section', orientation: 'landscape' },
      { kind: 'title', text: title },
      { kind: 'note', text: `${coverageInWords(coverage)}。` },
      { kind: 'table', name: '上级要求', columns: DOWN, rows: rowsByDocument(coverage.clauses) },
      ...own,
    ],
  };
}

function rowsByDocument(clauses: Coverage['clauses']) {
  return clauses.flatMap((one, index) => {
    const { document } = one;
    const opens = clauses[index - 1]?.document.id !== document.id;
    const head = `${LEVEL_NAMES[document.level]}：《${document.title}》${document.documentNumber ? `（${document.documentNumber}）` : ''}`;
    const row = { kind: 'cells' as const, cells: cellsOf(one, index) };
    return opens ? [{ kind: 'section' as const, text: head }, row] : [row];
  });
}

const cellsOf = (one: CoveredClause, index: number) => [
  { number: String(index + 1) },
  basisLabel(one.document, one.clause),
  one.clause.text,
  one.duties.map(({ number, text }) => `第${number}条 ${text}`).join('\n') || NOT_APPLICABLE,
  standing(one),
];

function standing({ duties, waiver }: CoveredClause): string {
  if (duties.length > 0) return '本级有';
  return waiver ? `本级不适用：${waiver.reason}` : '上级有、本级无';
}

const ownRow = ({ number, anchor, text }: LocalDuty, index: number) => ({
  kind: 'cells' as const,
  cells: [{ number: String(index + 1) }, { number: String(number) }, anchor || NOT_APPLICABLE, text],
});
