import { officialDate } from '@/lib/shared/local-date';
import type { Deadline, DutyRecurrence, Rhythm } from './checked-plan';
import { fixedDaysLabel } from './fixed-days';
import type { Term } from './parsed-plan';

export const RECURRENCE_NAMES: Record<DutyRecurrence, string> = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};

const RHYTHM_NAMES: Record<Rhythm, string> = { day: '每天', week: '每周', fortnight: '每两周' };

export const TERM_UNIT_NAMES: Record<Term['unit'], string> = {
  'working days': '个工作日',
  days: '日',
  weeks: '周',
  months: '个月',
  years: '年',
  hours: '小时',
  minutes: '分钟',
};

/** 「2016-09-07」, 「每季度」, 「每月15日、30日」, 「持续推进」, 「年底前」: a deadline as a table prints it; `assumed` when nobody wrote it. */
export function deadlineLabel(deadline: Deadline): { text: string; assumed: boolean } {
  const { kind, dueOn, recurrence, fixedDays, quote } = deadline;
  if (kind === 'none') return { text: '年底前', assumed: true };
  if (recurrence)
    return { text: `${RECURRENCE_NAMES[recurrence]}${fixedDaysLabel(fixedDays, recurrence)}`, assumed: false };
  if (dueOn) return { text: dueOn, assumed: false };
  return { text: kind === 'ongoing' ? (quote ?? '持续推进') : (quote ?? '按原文要求'), assumed: false };
}

/** 「15个工作日」. */
const termLabel = ({ count, unit }: Term): string => `${count}${TERM_UNIT_NAMES[unit]}`;

/** What a deadline asks for besides its day, each in a few words: 自2016年起, 至少2次, 3年内, 收到申请后15个工作日内. */
export function deadlineNotes({ count, fromYear, grace, rhythm, trigger, windowYears, following }: Deadline): string[] {
  return [
    fromYear && `自${fromYear}年起`,
    rhythm && RHYTHM_NAMES[rhythm],
    count && `至少${count}次`,
    windowYears && `${windowYears}年内`,
    following && '次月报',
    grace && `每期结束后${termLabel(grace)}内`,
    trigger &&
      `${trigger.words || '事项发生'}${trigger.before ? '前' : '后'}${termLabel(trigger)}${trigger.before ? '' : '内'}`,
  ].filter((note) => typeof note === 'string');
}

/** The same in an official paper: 「2016年9月7日前」. */
export function officialDeadline(deadline: Deadline): string {
  return deadline.dueOn && !deadline.recurrence ? `${officialDate(deadline.dueOn)}前` : deadlineLabel(deadline).text;
}
