'use client';
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { type CalendarChange, overlayCalendar } from '@/lib/calendar/calendar-change';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { explainWorkingDays } from '@/lib/calendar/working-days';
import { MOST_DAYS } from '@/lib/consultation/consultation';
import { type LocalDate, officialDate } from '@/lib/shared/local-date';

/** 「7月4日起 5 个工作日，到 7月11日；跳过 …」 */
function workingDaysInWords(from: LocalDate, count: number, calendar: WorkCalendar): string {
  if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) return '';
  const { end, skipped, exchanged, provisional } = explainWorkingDays(from, count, calendar);
  const days = skipped.map(({ date, reason }) => `${date.slice(5)} ${reason}`).join('、');
  return [
    `${officialDate(from)}发出，当天不算，第 ${count} 个工作日是${officialDate(end)}，含当天`,
    skipped.length > 0 && `跳过 ${skipped.length} 天：${days}`,
    exchanged.length > 0 && `调休上班 ${exchanged.length} 天`,
    provisional && '有的年份还没有放假通知，先按周一到周五算',
  ]
    .filter(Boolean)
    .join('；');
}

type Given = { from: LocalDate; changes: readonly CalendarChange[]; initial: string; error?: string };

/** How many working days to answer, with the count written out on the office's own calendar. */
export function DueField({ from, changes, initial, error }: Given) {
  const [days, setDays] = useState(initial);
  const words = workingDaysInWords(from, Number(days), overlayCalendar(NATIONAL_CALENDAR, changes));
  return (
    <>
      <TextField
        name="workingDays"
        label="几个工作日内回复"
        inputMode="numeric"
        defaultValue={initial}
        error={error}
        onChange={(event) => setDays(event.target.value)}
      />
      {words && (
        <p className="working-days-out" role="status">
          {words}
        </p>
      )}
    </>
  );
}
