import { besideLead } from './assign-roles';
import { type FoundDeadline, findDeadlines, findDeadlineValue } from './find-deadlines';
import { findStatements, type StatementContext } from './find-statements';
import { findSubjects } from './find-subjects';
import type { OutlineItem } from './outline';
import type { ParsedDuty } from './parsed-plan';
import { confidenceOf, openReasons, reasonsOf } from './reading-reasons';
import type { DeadlineContext } from './resolve-deadline';
import { splitSentences } from './sentences';
import { quote, type Source, type Span, trimSpan } from './source';
import type { Statement } from './statement';

export type DutyContext = StatementContext & DeadlineContext;
export type ReadDuty = { duty: ParsedDuty; deadlines: FoundDeadline[] };

/** Fragments below this length (标点, 「如下」) are no sentence. */
const SHORTEST_SENTENCE = 4;
const MEASURES = /^(?:整改|工作|具体|主要|重点|推进)?(?:措施|内容|任务|举措|目标|要求)(?:及[^:]{2,6})?:/;

/**
 * The duties of one item: every sentence of its body, each bound to the statement that follows it, otherwise to its own
 * subject, otherwise to nobody. Nothing of the body is left out.
 */
export function readDuties(source: Source, item: OutlineItem, context: DutyContext): ReadDuty[] {
  if (item.row) return readRow(source, item.row, context);
  const body = { start: item.bodyStart, end: item.end };
  const statements = findStatements(source, body, context);
  const [first] = statements;
  if (first && opensBody(source, first, item)) return readForward(source, body, { statements, context });
  return readBackward(source, item, { statements, context });
}

type Bound = { statements: readonly Statement[]; context: DutyContext };

function readRow(source: Source, row: NonNullable<OutlineItem['row']>, context: DutyContext): ReadDuty[] {
  const spans = splitSentences(source, row.task);
  return row.statements.length === 0
    ? openDuties(source, spans, context)
    : boundDuties(source, spans, { statements: row.statements, extra: row.deadlines, context });
}

/** 「2.【责任单位：…】公布补助标准」: the statement stands before what it speaks of. */
function opensBody(source: Source, first: Statement, item: OutlineItem): boolean {
  if (item.title || first.form === 'prose' || first.form === 'line') return false;
  const rest = trimSpan(source, { start: first.end, end: item.end });
  return (
    trimSpan(source, { start: item.bodyStart, end: first.start + 1 }).end - item.bodyStart <= 1 && rest.end > rest.start
  );
}

function readForward(source: Source, body: Span, { statements, context }: Bound): ReadDuty[] {
  return statements.flatMap((statement, i) => {
    const span = { start: statement.end, end: statements[i + 1]?.start ?? body.end };
    return boundDuties(source, sentencesOf(source, span), { statements: [statement], extra: [], context });
  });
}

function readBackward(source: Source, item: OutlineItem, { statements, context }: Bound): ReadDuty[] {
  const duties: ReadDuty[] = [];
  let from = item.bodyStart;
  let early: Statement | null = null;
  for (const statement of statements) {
    const { open, bound } = partsOf(source, statement, from);
    if (bound.length === 0 && duties.length === 0) early = statement;
    duties.push(
      ...openDuties(source, open, context),
      ...boundDuties(source, bound, { statements: [statement], extra: [], context }),
    );
    from = Math.max(statement.end, statement.ofSentence?.end ?? 0);
  }
  const rest = sentencesOf(source, { start: from, end: item.end });
  const forward = early ?? measuresOf(source, statements.at(-1), rest);
  return [...duties, ...restDuties(source, item, { rest, early: forward, context })].sort(
    (a, b) => a.duty.start - b.duty.start,
  );
}

/** The sentences since `from` that a statement speaks of, and those before that it leaves open. */
function partsOf(source: Source, statement: Statement, from: number): { open: Span[]; bound: Span[] } {
  const own = statement.ofSentence;
  if (!own) return { open: [], bound: sentencesOf(source, { start: from, end: statement.start }) };
  const start = Math.max(from, own.start);
  return {
    open: sentencesOf(source, { start: from, end: start }),
    bound: [
      ...sentencesOf(source, { start, end: statement.start }),
      ...sentencesOf(source, { start: statement.end, end: own.end }),
    ],
  };
}

/** 「责任单位：A⏎整改措施：…」: in a ledger the measures stand below the lines that say whose they are. */
function measuresOf(source: Source, last: Statement | undefined, [first]: readonly Span[]): Statement | null {
  if (last?.form !== 'line' || !first) return null;
  return MEASURES.test(source.folded.slice(first.start, first.end)) ? last : null;
}

type Rest = { rest: Span[]; early: Statement | null; context: DutyContext };

/** A statement in the heading speaks of the sentences after it, or of the heading itself when there are none. */
function restDuties(source: Source, item: OutlineItem, { rest, early, context }: Rest): ReadDuty[] {
  if (!early) return openDuties(source, rest, context);
  const spans = rest.length > 0 ? rest : [item.title].flatMap((title) => title ?? []);
  return boundDuties(source, spans, { statements: [early], extra: [], context });
}

const sentencesOf = (source: Source, span: Span): Span[] =>
  splitSentences(source, span).filter((sentence) => sentence.end - sentence.start >= SHORTEST_SENTENCE);

type Binding = { statements: readonly Statement[]; extra: readonly Span[]; context: DutyContext };

function boundDuties(source: Source, sentences: readonly Span[], { statements, extra, context }: Binding): ReadDuty[] {
  const [first] = statements;
  if (!first) return [];
  const last = statements.at(-1) ?? first;
  const stated = [...extra, ...statements.flatMap((one) => one.reading.deadlineSpans)].flatMap((span) =>
    findDeadlineValue(source, span, context),
  );
  const shared = sentences.length > 1;
  const parties = besideLead(statements.flatMap((one) => one.reading.parties));
  return sentences.map((sentence) => ({
    duty: {
      ...quote(source, sentence),
      statement: quote(source, { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }),
      sharesStatement: shared,
      parties,
      separateLeads: statements.some((one) => one.reading.separateLeads),
      deadlines: [],
      form: first.form,
      confidence: confidenceOf(statements, shared),
      reasons: reasonsOf(statements, { shared, parties, dated: stated.length > 0 }),
    },
    deadlines: [...findDeadlines(source, sentence, context), ...stated],
  }));
}

/** Sentences without a statement: cut at each new subject, the rest waiting for a person. */
export function openDuties(source: Source, sentences: readonly Span[], context: DutyContext): ReadDuty[] {
  return sentences.flatMap((sentence) => {
    const subjects = findSubjects(source, sentence, context);
    if (subjects.length === 0) return [openDuty(source, sentence, { parties: [], context })];
    return subjects.map((subject, i) => {
      const start = i === 0 ? sentence.start : subject.start;
      const part = trimSpan(source, { start, end: subjects[i + 1]?.start ?? sentence.end });
      return openDuty(source, part, { parties: subject.parties, context });
    });
  });
}

/** A sentence that no statement speaks of: its subject's, or waiting for a person. */
export function openDuty(
  source: Source,
  span: Span,
  { parties, context }: { parties: ParsedDuty['parties']; context: DutyContext },
): ReadDuty {
  const named = parties.length > 0;
  return {
    duty: {
      ...quote(source, span),
      statement: null,
      sharesStatement: false,
      parties,
      separateLeads: false,
      deadlines: [],
      form: named ? 'subject' : 'prose',
      confidence: named ? 'medium' : 'low',
      reasons: openReasons(parties),
    },
    deadlines: findDeadlines(source, span, context),
  };
}
