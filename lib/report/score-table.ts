import { formatPoints, points } from '@/lib/shared/points';
import {
  NOT_APPLICABLE,
  type ReportBlock,
  type ReportCell,
  type ReportColumn,
  type ReportTable,
  TEXT_WIDTH,
  UNKNOWN,
} from './report-model';
import type { IndicatorResult, SummaryGroup, SummaryRow } from './year-end-figures';

const FIXED_WIDTH = { rank: 12, body: 31, total: 17, grade: 17, converted: 16, note: 24 };

/**
 * 得分表 of one group: a column per first-level indicator, then 合计, 等次, 折算 (凉山, domain 5.4), followed by a note
 * that explains the signs which occur in it.
 */
export function buildScoreTable(group: SummaryGroup, weightPercent: string): ReportBlock[] {
  const hasNotes = group.rows.some((row) => row.note !== '');
  const table: ReportTable = {
    kind: 'table',
    name: `${group.name}得分表`,
    columns: columnsOf(group, weightPercent, hasNotes),
    rows: group.rows.map((row) => ({ kind: 'cells', cells: cellsOf(group, row, hasNotes) })),
  };
  const legend = legendOf(table);
  return legend === '' ? [table] : [table, { kind: 'note', text: legend }];
}

function columnsOf(group: SummaryGroup, weightPercent: string, hasNotes: boolean): ReportColumn[] {
  const { rank, body, total, grade, converted, note } = FIXED_WIDTH;
  const left = TEXT_WIDTH.landscape - rank - body - total - grade - converted - (hasNotes ? note : 0);
  const share = left / Math.max(1, group.indicators.length);
  const centred = (header: string, width: number): ReportColumn => ({ header, width, align: 'center' });
  return [
    centred('名次', rank),
    { header: '单位', width: body, align: 'left' },
    ...group.indicators.map(({ name, full }) => centred(`${name}\n${full}分`, share)),
    centred('合计', total),
    centred('等次', grade),
    centred(`折算\n${weightPercent}%`, converted),
    ...(hasNotes ? [{ header: '备注', width: note, align: 'left' } satisfies ReportColumn] : []),
  ];
}

function cellsOf(group: SummaryGroup, row: SummaryRow, hasNotes: boolean): ReportCell[] {
  const results = new Map(row.cells.map((cell) => [cell.indicatorId, cell.result]));
  return [
    rankCell(row),
    row.bodyName,
    ...group.indicators.map(({ id }) => resultCell(results.get(id) ?? 'unknown')),
    resultCell(row.total ?? 'unknown'),
    row.grade ?? UNKNOWN,
    resultCell(row.converted ?? 'unknown'),
    ...(hasNotes ? [row.note] : []),
  ];
}

/** A body with a total and no place is kept out of the ranking by a veto; one without a total is not placed yet. */
function rankCell({ rank, total }: SummaryRow): ReportCell {
  if (rank !== null) return { number: String(rank) };
  return total === null ? UNKNOWN : NOT_APPLICABLE;
}

function resultCell(result: IndicatorResult): ReportCell {
  if (result === 'not-applicable') return NOT_APPLICABLE;
  if (result === 'unknown') return UNKNOWN;
  return { number: formatPoints(points(result), 2) };
}

function legendOf(table: ReportTable): string {
  const shows = (text: string) => table.rows.some((row) => row.kind === 'cells' && row.cells.includes(text));
  const signs = [
    shows(NOT_APPLICABLE) ? `“${NOT_APPLICABLE}”为对本单位不适用，不是零分` : '',
    shows(UNKNOWN) ? `“${UNKNOWN}”为尚未评定` : '',
  ].filter((sign) => sign !== '');
  return signs.length === 0 ? '' : `注：${signs.join('；')}。`;
}
