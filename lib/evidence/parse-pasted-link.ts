import { isLocalDate, type LocalDate } from '@/lib/shared/local-date';

export type PastedLink = { url: string; title: string; publishedOn: LocalDate | null };

const URL_IN_TEXT = /https?:\/\/[\x21-\x7e]+/i;
/** 2016-10-08, 2016/10/8, 2016.10.8, 2016年10月8日, full-width digits already folded. */
const DAY = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;
const DAY_LABEL = /(发布|公开|发文|成文)?(日期|时间)\s*[:：]?\s*$/;

/**
 * A line copied from a list of published pages (a cell row, 「《标题》 2016年10月8日 网址」) taken apart: address, title, day.
 * Null when there is no address; what it does not find stays empty (S125, entered once).
 */
export function parsePastedLink(text: string): PastedLink | null {
  const url = URL_IN_TEXT.exec(text)?.[0];
  if (!url) return null;
  const rest = text.replace(url, ' ').normalize('NFKC');
  const day = DAY.exec(rest);
  const publishedOn = day ? dayOf(day) : null;
  const title = titleIn(
    publishedOn && day ? [rest.slice(0, day.index), rest.slice(day.index + day[0].length)] : [rest],
  );
  return { url, title, publishedOn };
}

function dayOf([, year = '', month = '', day = '']: RegExpExecArray): LocalDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(text) ? text : null;
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
