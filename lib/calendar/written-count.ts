import { daysBetween, type LocalDate, officialDate, weekday } from '@/lib/shared/local-date';
import { isWeekend, type WorkingDayCount } from './working-days';

/** One line of a count written out; `skip` days were passed over, `work` is a weekend day that counts. */
export type CountLine = { kind: 'start' | 'skip' | 'work' | 'end' | 'note'; days: string; words: string };

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const dayName = (day: LocalDate): string => WEEKDAYS[weekday(day)] ?? '';

/**
 * The count as a clerk would write it on paper: the day it starts from, every run of days passed over and why, weekend
 * days worked in exchange, and the day it ends. 30 working days after 2016-07-27 pass over six weekends and end on
 * 2016-09-07.
 */
export function writeCount(
  { start, end, skipped, exchanged, provisional }: WorkingDayCount,
  count: number,
): CountLine[] {
  const passed = [
    ...runsOf(skipped).map((run) => ({ day: run.from, line: skipLine(run) })),
    ...exchanged.map((day) => ({ day, line: workLine(day) })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return [
    { kind: 'start', days: officialDate(start), words: `${dayName(start)}，起算日，当天不算` },
    ...passed.map(({ line }) => line),
    { kind: 'end', days: officialDate(end), words: `${dayName(end)}，第 ${count} 个工作日` },
    ...(provisional ? [PROVISIONAL] : []),
  ];
}

/** Until a year's notice is entered its days count Monday to Friday, and the end may move. */
const PROVISIONAL: CountLine = {
  kind: 'note',
  days: '暂按周末推算',
  words: '下一年的放假通知还没有录入，录入后期限可能变动',
};

type Run = { from: LocalDate; to: LocalDate; reason: string };

/** Days next to each other with one reason; Saturday and Sunday are one weekend. */
function runsOf(skipped: WorkingDayCount['skipped']): Run[] {
  const runs: Run[] = [];
  for (const { date, reason } of skipped) {
    const why = isWeekend(date) && /^周/.test(reason) ? '周末' : `${reason}放假`;
    const last = runs.at(-1);
    if (last?.reason === why && daysBetween(last.to, date) === 1) last.to = date;
    else runs.push({ from: date, to: date, reason: why });
  }
  return runs;
}

function skipLine({ from, to, reason }: Run): CountLine {
  const length = daysBetween(from, to) + 1;
  const days = length === 1 ? short(from) : `${short(from)}${length === 2 ? '、' : '至'}${short(to)}`;
  return { kind: 'skip', days, words: `${reason}，${length} 天不算` };
}

const workLine = (day: LocalDate): CountLine => ({
  kind: 'work',
  days: short(day),
  words: `${dayName(day)}调休上班，算工作日`,
});

const short = (day: LocalDate): string => officialDate(day).slice(5);
