/**
 * Scope: 填报表, one workbook with a body's open obligations that is filled in away from the system and taken back. It
 * carries progress notes and published pages only; a report is sent on its page, since it needs its 保密审查 (S113).
 */
import { periodName } from '@/lib/review/period';
import type { LocalDate } from '@/lib/shared/local-date';
import { type ObligationState, STATE_NAMES } from '@/lib/task/obligation';

export const OFFLINE_SHEET = '填报表';

/** The columns, the same out and in; the last two are hidden and say which obligation a row is, and as it stood when. */
export const OFFLINE_COLUMNS = [
  '条款',
  '任务',
  '周期',
  '期限',
  '状态',
  '进展',
  '网页标题',
  '网址',
  '发布日期',
  '编号',
  '版本',
] as const;
export type OfflineColumn = (typeof OFFLINE_COLUMNS)[number];

/** In characters. */
export const OFFLINE_WIDTHS: readonly number[] = [14, 56, 14, 12, 9, 40, 30, 40, 13, 38, 8];
export const HIDDEN_COLUMNS: readonly number[] = [OFFLINE_COLUMNS.indexOf('编号'), OFFLINE_COLUMNS.indexOf('版本')];

export const OFFLINE_NOTE =
  '只填“进展”到“发布日期”四栏，不填的行不动；一件有几个网页，就把整行复制几行。导入只记进展、附网页；报送要先有保密审查，请回到任务页面办';

/** An obligation as the sheet lists it; `version` counts its changes. */
export type OfflineRow = {
  id: string;
  version: number;
  anchor: string;
  text: string;
  period: string;
  dueOn: LocalDate | null;
  state: ObligationState;
};

/** Head and rows of the sheet, the cells to fill empty. */
export function offlineRows(rows: readonly OfflineRow[]): string[][] {
  return [
    [...OFFLINE_COLUMNS],
    ...rows.map(({ anchor, text, period, dueOn, state, id, version }) => [
      anchor,
      text,
      periodName(period),
      dueOn ?? '全年',
      STATE_NAMES[state],
      '',
      '',
      '',
      '',
      id,
      String(version),
    ]),
  ];
}
