import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/shared/field-schemas';
import { CALENDAR_LAYERS } from './calendar-change';

/** What the form for a change says; the same fields come back with the confirmation. */
export const calendarChangeSchema = z.object({
  layer: z.enum(CALENDAR_LAYERS, { error: '选全国或本地' }),
  year: z.coerce
    .number({ error: '年份写四位数字' })
    .int('年份写四位数字')
    .min(2008, '年份从 2008 年起')
    .max(2099, '年份写四位数字'),
  notice: requiredText(80, '写上通知的文号，或者依据'),
  off: optionalText(2000),
  on: optionalText(1000),
});

/** The days alone, to be judged while another field is wrong. */
export const calendarDaysSchema = calendarChangeSchema.omit({ notice: true });

/** `version` is the calendar's and `moved` the number of due dates the preview showed: what was read is applied. */
export const applyCalendarSchema = calendarChangeSchema.extend({
  version: z.coerce.number({ error: '页面已过期，请刷新' }).int().min(0),
  moved: z.coerce.number({ error: '页面已过期，请刷新' }).int().min(0),
});
