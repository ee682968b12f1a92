import { type LocalDate, localDateOf, OFFICE_TIME_ZONE } from './local-date';

/** 「10月20日」, with the year only when it is not this one. */
export function dayLabel(day: LocalDate, today: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}日`;
}

/** 「10月11日 16:20」 at the office, with the year only when it is not this one. */
export function momentLabel(at: Date, today: LocalDate): string {
  const clock = new Intl.DateTimeFormat('zh-CN', {
    timeZone: OFFICE_TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return `${dayLabel(localDateOf(at), today)} ${clock.format(at)}`;
}
