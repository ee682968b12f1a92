export type SourceMark = { kind: 'duty' | 'deadline'; start: number; end: number };
export type SourceContext = { text: string; offset: number; marks: SourceMark[] };

type Place = { start: number; end: number };
type Duty = Partial<{
  start: number | null;
  end: number | null;
  statementEnd: number | null;
  deadlineStart: number | null;
}> & {
  deadlineQuote?: string | null;
};

const ENDINGS = '。！？\n';
/** A paragraph up to this long is shown whole; of a longer one, the sentences around the duty. */
const WHOLE = 180;

/**
 * The plan's own words around a duty, with the duty and its deadline marked. Offsets are UTF-16 and count in the whole
 * source text. Null for a duty that was written by hand and stands nowhere in the text.
 */
export function sourceContext(source: string, item: Place, duty: Duty): SourceContext | null {
  if (duty.start == null || duty.end == null) return null;
  const last = Math.max(duty.end, duty.statementEnd ?? 0);
  const whole = item.end - item.start <= WHOLE;
  const start = whole
    ? item.start
    : sentenceStart(source, sentenceStart(source, duty.start, item.start) - 1, item.start);
  const end = whole ? item.end : sentenceEnd(source, last, item.end);
  const marks: SourceMark[] = [{ kind: 'duty', start: duty.start, end: duty.end }];
  if (duty.deadlineStart != null && duty.deadlineQuote)
    marks.push({ kind: 'deadline', start: duty.deadlineStart, end: duty.deadlineStart + duty.deadlineQuote.length });
  return { text: source.slice(start, end).trim(), offset: start + leadingSpace(source.slice(start, end)), marks };
}

const leadingSpace = (text: string): number => text.length - text.trimStart().length;

function sentenceStart(source: string, from: number, floor: number): number {
  let at = Math.max(from, floor);
  while (at > floor && !ENDINGS.includes(source.charAt(at - 1))) at -= 1;
  return at;
}

function sentenceEnd(source: string, from: number, ceiling: number): number {
  let at = from;
  while (at < ceiling && !ENDINGS.includes(source.charAt(at - 1))) at += 1;
  return at;
}
