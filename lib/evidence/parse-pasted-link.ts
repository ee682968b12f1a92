import type { LocalDate } from '@/lib/shared/local-date';
import { findDay } from '@/lib/shared/written-day';

export type PastedLink = { url: string; title: string; publishedOn: LocalDate | null };

const URL_IN_TEXT = /https?:\/\/[\x21-\x7e]+/i;
const DAY_LABEL = /(发布|公开|发文|成文)?(日期|时间)\s*[:：]?\s*$/;

/**
 * A line copied from a list of published pages (a cell row, 「《标题》 2016年10月8日 网址」) taken apart: address, title, day.
 * Null when there is no address; what it does not find stays empty (S125, entered once).
 */
export function parsePastedLink(text: string): PastedLink | null {
  const url = URL_IN_TEXT.exec(text)?.[0];
  if (!url) return null;
  const rest = text.replace(url, ' ').normalize('NFKC');
  const found = findDay(rest);
  const title = titleIn(found ? [rest.slice(0, found.start), rest.slice(found.end)] : [rest]);
  return { url, title, publishedOn: found?.day ?? null };
}

/** The words in 《》 where there are any, otherwise the longest stretch between tabs, line ends and labels. */
function titleIn(parts: readonly string[]): string {
  const quoted = /《(.+)》/.exec(parts.join(' '))?.[1];
  if (quoted) return quoted.trim();
  const stretches = parts
    .flatMap((part) => part.replace(DAY_LABEL, '').split(/[\t\r\n|]+|\s{2,}/))
    .map((stretch) => stretch.replace(/^(标题|题目|网址|链接)\s*:\s*|(网址|链接)\s*:?\s*$/g, '').trim())
    .map((stretch) => stretch.replace(/^[,;:()\s]+|[,;:(\s]+$/g, ''));
  return stretches.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}
