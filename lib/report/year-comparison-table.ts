import { NOT_APPLICABLE, type ReportColumn, type ReportModel, type ReportRow } from './report-model';

export type YearComparisonLine = {
  /** 结转、变更、合并、拆分、新增、取消. */
  kind: string;
  last: readonly string[];
  now: readonly string[];
  lastBodies: string;
  nowBodies: string;
};

export type YearComparisonInput = {
  city: string;
  year: number;
  lastYear: number;
  lastTitle: string;
  /** Generated from the figures of the same comparison. */
  sentence: string;
  lines: readonly YearComparisonLine[];
};

const columnsOf = (year: number, lastYear: number): ReportColumn[] => [
  { header: '类别', width: 14, align: 'center' },
  { header: `${lastYear}年任务`, width: 70, align: 'left' },
  { header: `${lastYear}年责任单位`, width: 35.5, align: 'left' },
  { header: `${year}年任务`, width: 70, align: 'left' },
  { header: `${year}年责任单位`, width: 35.5, align: 'left' },
];

/** 年度任务对照表: this year's tasks against last year's, one group a row, with the sentence that counts them (S14). */
export function buildYearComparison(input: YearComparisonInput): ReportModel {
  const { city, year, lastYear, lastTitle, sentence, lines } = input;
  const title = `${city}${year}年与${lastYear}年政务公开工作任务对照表`;
  return {
    title,
    mark: null,
    blocks: [
      { kind: 'page-section', orientation: 'landscape' },
      { kind: 'title', text: title },
      { kind: 'note', text: `对照《${lastTitle}》。${sentence}` },
      { kind: 'table', name: '年度任务对照表', columns: columnsOf(year, lastYear), rows: lines.map(rowOf) },
    ],
  };
}

function rowOf({ kind, last, now, lastBodies, nowBodies }: YearComparisonLine): ReportRow {
  const side = (texts: readonly string[]) => texts.join('\n') || NOT_APPLICABLE;
  return {
    kind: 'cells',
    cells: [kind, side(last), lastBodies || NOT_APPLICABLE, side(now), nowBodies || NOT_APPLICABLE],
  };
}
