import { officialDate } from '@/lib/shared/local-date';
import type { Deadline, DutyRecurrence } from './checked-plan';

export const RECURRENCE_NAMES: Record<DutyRecurrence, string> = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};

/** 「2016-09-07」, 「每季度」, 「持续推进」, 「年底前」: a deadline as a table prints it; `assumed` when nobody wrote it. */
export function deadlineLabel(deadline: Deadline): { text: string; assumed: boolean } {
  const { kind, dueOn, recurrence, quote } = deadline;
  if (kind === 'none') return { text: '年底前', assumed: true };
  if (recurrence) return { text: RECURRENCE_NAMES[recurrence], assumed: false };
  if (dueOn) return { text: dueOn, assumed: false };
  return { text: kind === 'ongoing' ? (quote ?? '持续推进') : (quote ?? '按原文要求'), assumed: false };
}

/** The same in an official paper: 「2016年9月7日前」. */
export function officialDeadline(deadline: Deadline): string {
  return deadline.dueOn && !deadline.recurrence ? `${officialDate(deadline.dueOn)}前` : deadlineLabel(deadline).text;
}
