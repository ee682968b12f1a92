import { z } from 'zod';
import { isLocalDate } from './local-date';

/** NUL cannot be stored; a form that sends one is not a person typing. */
const storable = (text: string) => !text.includes('\u0000');
const NOT_STORABLE = '有不能保存的字符，请重新输入';

/** Text of 1 to `max` characters, blanks around it taken off. `missing` says what to fill in. */
export const requiredText = (max: number, missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, `最多 ${max} 个字`).refine(storable, NOT_STORABLE);

/** Text of at most `max` characters that may be left empty. */
export const optionalText = (max: number) =>
  z.string().trim().max(max, `最多 ${max} 个字`).refine(storable, NOT_STORABLE).default('');

/** A day as `<input type="date">` sends it. */
export const requiredDay = (missing: string) => z.string({ error: missing }).refine(isLocalDate, missing);

/** An id carried by a hidden field; one that is no id finds nothing. */
export const idField = z
  .string({ error: '页面已过期，请刷新' })
  .min(1, '页面已过期，请刷新')
  .max(64, '页面已过期，请刷新');

/** The key a form sends along so that sending it twice is doing it once: a UUID made with the page. */
export const requestKeyField = z.uuid('页面已过期，请刷新');
