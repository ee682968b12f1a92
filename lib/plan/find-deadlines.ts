import {
  DEADLINE_PATTERNS,
  DEADLINE_VALUE_PATTERNS,
  type DeadlinePattern,
  type DeadlineReading,
  smallNumber,
} from './deadline-patterns';
import type { ParsedDeadline } from './parsed-plan';
import { type DeadlineContext, resolveDeadline } from './resolve-deadline';
import { quote, type Source, type Span, trimSpan } from './source';

export type FoundDeadline = { deadline: ParsedDeadline; reading: DeadlineReading };

const COUNT = /^[^,。;]{0,4}?(?:至少|不少于|不低于)[^,。;\d]{0,10}?(\d{1,2}|[一二两三四五六七八九十])次/;

/** The deadlines of a sentence in the order they stand. */
export function findDeadlines(source: Source, span: Span, context: DeadlineContext): FoundDeadline[] {
  return findWith(DEADLINE_PATTERNS, source, span, context);
}

/** The deadlines of a cell or label that holds nothing else: bare months and 持续推进 count here. */
export function findDeadlineValue(source: Source, span: Span, context: DeadlineContext): FoundDeadline[] {
  const found = findDeadlines(source, span, context);
  return found.length > 0 ? found : findWith(DEADLINE_VALUE_PATTERNS, source, trimSpan(source, span), context);
}

function findWith(
  patterns: readonly DeadlinePattern[],
  source: Source,
  span: Span,
  context: DeadlineContext,
): FoundDeadline[] {
  const folded = source.folded.slice(span.start, span.end);
  const taken: Span[] = [];
  const found: FoundDeadline[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const place = { start: span.start + match.index, end: span.start + match.index + match[0].length };
      if (taken.some((other) => other.start < place.end && place.start < other.end)) continue;
      const reading = read(match.groups ?? {});
      if (!reading) continue;
      taken.push(place);
      found.push({
        reading,
        deadline: toDeadline(source, place, { reading, context, after: folded.slice(match.index + match[0].length) }),
      });
    }
  }
  return found.sort((a, b) => a.deadline.start - b.deadline.start);
}

type Words = { reading: DeadlineReading; context: DeadlineContext; after: string };

function toDeadline(source: Source, place: Span, { reading, context, after }: Words): ParsedDeadline {
  const counted = reading.kind === 'date' ? COUNT.exec(after) : null;
  const { text, ...span } = quote(source, { start: place.start, end: place.end + (counted?.[0].length ?? 0) });
  const count = counted?.[1] ? smallNumber(counted[1]) : null;
  const deadline: ParsedDeadline = {
    quote: text,
    ...span,
    kind: reading.kind,
    date: reading.day ? resolveDeadline(reading.day, context) : null,
    rule: count ? `at least ${count} times by then` : reading.rule,
    recurrence: reading.recurrence,
  };
  return count ? { ...deadline, count } : deadline;
}
