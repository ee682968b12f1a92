import { z } from 'zod';
import { PERSONAL_DATA } from './forbidden-marks';

/** What reading a file's text showed. `unread`: code of why the text could not be looked at; null when it was. */
export const contentCheckSchema = z.object({
  personal: z.array(z.object({ kind: z.enum(PERSONAL_DATA), count: z.number(), examples: z.array(z.string()) })),
  unread: z.string().nullable(),
});
export type ContentCheck = z.output<typeof contentCheckSchema>;

const UNREAD: Record<string, string> = {
  picture: '图片里的字没有检查',
  'document-scanned': '扫描件里的字没有检查',
  'document-locked': '文件有密码，里面没有检查',
  'document-slides': '幻灯片里的字没有检查',
  'document-too-large': '文件太大，里面的字没有检查',
  'document-too-long': '文字太多，没有检查',
  'document-empty': '文件里没有读到字',
};

/** Why the text of a file was not looked at, for the screen. */
export const unreadLabel = (code: string): string => UNREAD[code] ?? '文件里的字读不出来，没有检查';
