import { NOT_APPLICABLE, type ReportColumn, type ReportModel } from './report-model';

export type ComparedRow = { kind: string; number: string; previous: string; text: string; bodies: string; due: string };

export type YearComparisonInput = {
  city: string;
  year: number;
  previousYear: number;
  /** 「2017年要点与2016年相比：结转12条…」. */
  sentence: string;
  rows: readonly ComparedRow[];
};

const COLUMNS: readonly ReportColumn[] = [
  { header: '类别', width: 16, align: 'center' },
  { header: '条', width: 13, align: 'center' },
  { header: '上年要求', width: 76, align: 'left' },
  { header: '本年要求', width: 76, align: 'left' },
  { header: '单位', width: 26, align: 'center' },
  { header: '期限', width: 18, align: 'center' },
];

/** 年度对照表: what became of every duty of last year, and where every duty of this year comes from. */
export function buildYearComparison({ city, year, previousYear, sentence, rows }: YearComparisonInput): ReportModel {
  const title = `${city}${previousYear}年、${year}年政务公开工作要点对照表`;
  return {
    title,
    mark: null,
    blocks: [
      { kind: 'page-section', orientation: 'landscape' },
      { kind: 'title', text: title },
      { kind: 'note', text: `${sentence}。` },
      {
        kind: 'table',
        name: '年度对照表',
        columns: COLUMNS,
        rows: rows.map((row) => ({
          kind: 'cells',
          cells: [
            row.kind,
            row.number || NOT_APPLICABLE,
            row.previous || NOT_APPLICABLE,
            row.text || NOT_APPLICABLE,
            row.bodies || NOT_APPLICABLE,
            row.due || NOT_APPLICABLE,
          ],
        })),
      },
    ],
  };
}
