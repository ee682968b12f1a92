import { isBodyName } from '@/lib/organisation/body-name';
import { isLocalDate, type LocalDate } from '@/lib/shared/local-date';
import { numberValue, readLineNumber } from './numbering';
import type { ParsedPlan } from './parsed-plan';
import { splitAtDepthZero } from './sentences';
import { linesOf, type Source, type Span } from './source';

/** The head of the document: what stands before the first numbered line. */
export type DocumentHead = Pick<
  ParsedPlan,
  'title' | 'documentNumber' | 'issuer' | 'recipients' | 'issuedOn' | 'basis'
> & {
  /** Year in the title. */
  year: number | null;
  /** 市, 区 or 县 of the issuing place. */
  prefix: string | null;
  /** Where the head lines end; equal to 0 when there is no head. */
  end: number;
};

const TITLE = /(?:要点|方案|通知|意见|办法|计划|规定|分工|任务分解表)(?:\([^()]{1,12}\))?$/;
const NUMBER_LINE = /^[\p{Script=Han}]{2,14}[〔[(]\d{4}[〕\])]\d{1,4}号$/u;
const BASIS = /《[^》《]{2,60}(?:《[^》《]{2,60}》[^》《]{0,20})?》\s?\([^()]{2,16}[〔[]\d{4}[〕\]]\d{1,4}号\)/g;
const RECIPIENTS = /(?:政府|部门|单位|机关|委、办、局|局|机构|办公室):$/;
const ARABIC_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const CHINESE_DATE = /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const ISSUER = /^(.{2,40}?(?:政府|办公室|办公厅|委员会|局|厅|部|院|中心|领导小组))关于/;
const DIGITS = '〇一二三四五六七八九';
const LONGEST_TITLE = 80;
const HEAD_LINES = 60;
const MOST_TITLE_LINES = 3;

/** Reads title, number, issuer, recipients, date of issue and the upstream documents quoted. */
export function readDocumentHead(source: Source): DocumentHead {
  const lines = linesOf(source, { start: 0, end: source.text.length });
  const words = (line: Span) => source.folded.slice(line.start, line.end);
  const firstItem = lines.findIndex((line) => readLineNumber(words(line)) !== null);
  const head = lines.slice(0, firstItem < 0 ? HEAD_LINES : Math.min(firstItem, HEAD_LINES));
  const title = findTitle(source, head);
  const verbatim = (line: Span | undefined) => (line ? source.text.slice(line.start, line.end) : null);
  const number = head.find((line) => NUMBER_LINE.test(words(line)));
  const recipients = head.find((line) => RECIPIENTS.test(words(line)));
  const dated = [...head, ...lines.slice(-10)].find((line) => readDate(words(line)) !== null);
  const titleWords = title ? words(title).replace(/\s*\n\s*/g, '') : '';
  return {
    title: verbatim(title)?.replace(/\s*\n\s*/g, '') ?? null,
    documentNumber: verbatim(number),
    issuer: readIssuer(source, lines, { title, dated }),
    recipients: recipients ? readRecipients(source, recipients) : [],
    issuedOn: dated ? readDate(words(dated)) : null,
    basis: readBasis(source),
    year: Number(/(\d{4})年/.exec(titleWords)?.[1]) || null,
    prefix: /^.{1,8}?([市县区州])(?=人民政府|\d{4}年|政务|政府)/.exec(titleWords)?.[1] ?? null,
    end: Math.max(0, ...[title, number, recipients].map((line) => line?.end ?? 0)),
  };
}

function readRecipients(source: Source, line: Span): string[] {
  const names = splitAtDepthZero(source, line, (mark) => '、,:;'.includes(mark));
  return names.map(({ start, end }) => source.text.slice(start, end));
}

/** The line that ends like a title, with the lines above it that it continues: a centred title takes two or three. */
function findTitle(source: Source, head: readonly Span[]): Span | undefined {
  const words = (line: Span | undefined) => (line ? source.folded.slice(line.start, line.end) : '');
  const last = head.findIndex((line) => TITLE.test(words(line)) && line.end - line.start <= LONGEST_TITLE);
  const end = head[last]?.end;
  if (end === undefined) return undefined;
  let first = last;
  while (
    first > 0 &&
    last - first < MOST_TITLE_LINES &&
    continues(words(head[first - 1]), source.folded.slice(head[first]?.start, end))
  )
    first -= 1;
  return { start: head[first]?.start ?? 0, end };
}

/** True when `title` needs the line above it: its 《 stands there, or 关于 with the issuer. */
function continues(above: string, title: string): boolean {
  if (/[。:;]$/.test(above) || NUMBER_LINE.test(above) || above.length > LONGEST_TITLE) return false;
  const opened = title.split('《').length < title.split('》').length;
  return (
    opened || (/^(?:关于|转发|印发)/.test(title) && isBodyName(above)) || (/关于/.test(above) && !TITLE.test(above))
  );
}

/** Who signs above the date, otherwise who stands before 关于 in the title. */
function readIssuer(
  source: Source,
  lines: readonly Span[],
  at: { title: Span | undefined; dated: Span | undefined },
): string | null {
  const above = at.dated && lines[lines.indexOf(at.dated) - 1];
  if (above && isBodyName(source.folded.slice(above.start, above.end)))
    return source.text.slice(above.start, above.end);
  const named = at.title && ISSUER.exec(source.folded.slice(at.title.start, at.title.end))?.[1];
  return at.title && named ? source.text.slice(at.title.start, at.title.start + named.length) : null;
}

function readBasis(source: Source): string[] {
  const found = [...source.folded.matchAll(BASIS)].map((one) =>
    source.text.slice(one.index, one.index + one[0].length),
  );
  return [...new Set(found)];
}

/** 「2016年7月27日」 and 「二〇一六年七月二十七日」; null for a line that is not only a date. */
function readDate(line: string): LocalDate | null {
  const arabic = ARABIC_DATE.exec(line);
  if (arabic) return asDate(arabic[1] ?? '', Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE_DATE.exec(line);
  if (!chinese) return null;
  const year = (chinese[1] ?? '').replace(/./g, (sign) => String(DIGITS.indexOf(sign.replace('零', '〇'))));
  return asDate(year, numberValue(chinese[2] ?? '') ?? 0, numberValue(chinese[3] ?? '') ?? 0);
}

function asDate(year: string, month: number, day: number): LocalDate | null {
  const printed = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(printed) ? printed : null;
}
