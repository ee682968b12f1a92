import { weekday } from '@/lib/shared/local-date';
import { findMixedRoles, findUnreadStatements, findUnsureNames } from './check-statements';
import type { FoundDeadline } from './find-deadlines';
import { FINDING_MESSAGES } from './messages';
import type { OutlineItem } from './outline';
import type { Finding, FindingCode, ParsedItem } from './parsed-plan';
import type { ReadDuty } from './read-duties';
import type { Source, Span } from './source';

const WEEKDAYS = '日一二三四五六';
const UNCLOSED = /[(〔[【](?:[^()〔〕[\]【】。\n]{2,200}(?:落实|负责|牵头|配合))(?=[。\n]|$)/g;
const LONGEST_QUOTE = 24;

function finding(source: Source, code: FindingCode, { start, end }: Span): Finding {
  const words = source.text
    .slice(start, Math.min(end, start + LONGEST_QUOTE))
    .replace(/\s+/g, ' ')
    .trim();
  return { code, message: FINDING_MESSAGES[code](words), start, end };
}

/** Numbers that do not follow each other, brackets that never close. */
export function checkOutline(source: Source, outline: readonly OutlineItem[]): Finding[] {
  const findings: Finding[] = [];
  const last = new Map<number, number>();
  for (const item of outline) {
    for (const rank of [...last.keys()].filter((rank) => rank > item.rank)) last.delete(rank);
    const before = last.get(item.rank);
    if (item.value === null) continue;
    if (before !== undefined && item.value !== before + 1 && item.value !== 1) {
      findings.push(finding(source, 'numbering-gap', item));
    }
    last.set(item.rank, item.value);
  }
  const unclosed = [...source.folded.matchAll(UNCLOSED)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  return [...findings, ...unclosed.map((span) => finding(source, 'unclosed-bracket', span))];
}

/** What a person has to decide or fill in after reading. */
export function checkReading(source: Source, items: readonly ParsedItem[], duties: readonly ReadDuty[]): Finding[] {
  const undecided = items.filter((item) => item.needsDecision).map((item) => finding(source, 'item-undecided', item));
  const named = duties.some(({ duty }) => duty.statement !== null || duty.parties.length > 0);
  const whole = { start: 0, end: source.text.length };
  const deadlines = new Map(
    duties.flatMap((read) => read.deadlines.map((found) => [found.deadline.start, found] as const)),
  );
  return [
    ...(named ? [] : [finding(source, 'no-statement', whole)]),
    ...findUnreadStatements(source, duties).map((span) => finding(source, 'statement-unread', span)),
    ...findUnsureNames(source, duties).map((span) => finding(source, 'name-unsure', span)),
    ...findMixedRoles(duties).map((span) => finding(source, 'roles-mixed', span)),
    ...undecided,
    ...[...deadlines.values()].flatMap((found) => checkDeadline(source, found)),
  ];
}

function checkDeadline(source: Source, { deadline, reading }: FoundDeadline): Finding[] {
  const { date } = deadline;
  if (date && reading.weekday) {
    const printed = WEEKDAYS.indexOf(reading.weekday.replace('天', '日'));
    return printed === weekday(date) ? [] : [finding(source, 'weekday-differs', deadline)];
  }
  if (date || !reading.day) return [];
  return [finding(source, reading.day.by === 'trigger' ? 'trigger-unknown' : 'year-unknown', deadline)];
}
