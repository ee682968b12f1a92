import { OFFICE_TIME_ZONE } from './local-date';

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: OFFICE_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as the office's clock shows it: 「2016-10-12 16:20」. */
export const officeMoment = (instant: Date): string => FORMAT.format(instant).replace(', ', ' ');
