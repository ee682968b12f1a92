import type { ReportBlock, ReportColumn, ReportModel } from './report-model';

export type NoticeMove = {
  bodyName: string;
  what: string;
  number: number;
  text: string;
  before: string;
  after: string;
};

export type AmendmentNoticeInput = {
  city: string;
  year: number;
  planTitle: string;
  /** 文号 of the plan that is amended. */
  planNumber: string | null;
  /** 第几次修订. */
  number: number;
  /** 文号 of the amending document. */
  documentNumber: string | null;
  reason: string;
  /** 「2016年10月12日」. */
  effectiveOn: string;
  office: string;
  sentence: string;
  bodies: number;
  moves: readonly NoticeMove[];
};

const COLUMNS: readonly ReportColumn[] = [
  { header: '单位', width: 30, align: 'center' },
  { header: '改动', width: 18, align: 'center' },
  { header: '任务', width: 97, align: 'left' },
  { header: '原来', width: 40, align: 'center' },
  { header: '现在', width: 40, align: 'center' },
];

/** 修订通知: what an amendment changed, for whom, old beside new (form of a 通知, GB/T 9704-2012). */
export function buildAmendmentNotice(input: AmendmentNoticeInput): ReportModel {
  const { city, year, planTitle, planNumber, number, documentNumber, reason, effectiveOn, office } = input;
  const title = `关于修订${city}${year}年政务公开工作要点的通知（第${number}次）`;
  const named = `《${planTitle}》${planNumber ? `（${planNumber}）` : ''}`;
  const ground = documentNumber ? `根据${documentNumber}，` : '';
  const blocks: ReportBlock[] = [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: '各有关单位：' },
    {
      kind: 'paragraph',
      text: `${ground}因${reason}，对${named}作第${number}次修订，自${effectiveOn}起执行。${input.sentence}，涉及${input.bodies}个单位，逐件见附表。`,
    },
    { kind: 'paragraph', text: '已经办结的除附表注明需补报的以外照旧有效；已取消的不再报送，不计入完成情况和考核。' },
    { kind: 'signature', office, date: effectiveOn },
    { kind: 'page-section', orientation: 'landscape' },
    { kind: 'attachment-label', text: '附表' },
    {
      kind: 'table',
      name: '修订对照表',
      columns: COLUMNS,
      rows: input.moves.map(({ bodyName, what, number: task, text, before, after }) => ({
        kind: 'cells',
        cells: [bodyName, what, `第${task}条　${text}`, before, after],
      })),
    },
  ];
  return { title, mark: null, blocks };
}
