import { HOLIDAY_YEARS } from './holiday-years';
import { buildWorkCalendar } from './work-calendar';

/** The national calendar as published, without a city's own changes. */
export const NATIONAL_CALENDAR = buildWorkCalendar(HOLIDAY_YEARS);
