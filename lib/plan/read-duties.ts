import { type FoundDeadline, findDeadlines, findDeadlineValue } from './find-deadlines';
import { findStatements, type StatementContext } from './find-statements';
import { findSubjects } from './find-subjects';
import { REASONS } from './messages';
import type { OutlineItem } from './outline';
import type { Confidence, DutyForm, ParsedDuty } from './parsed-plan';
import type { DeadlineContext } from './resolve-deadline';
import { splitSentences } from './sentences';
import { quote, type Source, type Span, trimSpan } from './source';
import type { Statement } from './statement';

export type DutyContext = StatementContext & DeadlineContext;
export type ReadDuty = { duty: ParsedDuty; deadlines: FoundDeadline[] };

/** Fragments below this length (标点, 「如下」) are no sentence. */
const SHORTEST_SENTENCE = 4;

/**
 * The duties of one item: every sentence of its body, each bound to the statement that follows it, otherwise to its own
 * subject, otherwise to nobody. Nothing of the body is left out.
 */
export function readDuties(source: Source, item: OutlineItem, context: DutyContext): ReadDuty[] {
  const body = { start: item.bodyStart, end: item.end };
  const row = item.row;
  if (row) {
    const bound = row.statements.map((statement): Statement => ({ ...statement, form: 'table' }));
    const spans = splitSentences(source, row.task);
    return bound.length === 0
      ? openDuties(source, spans, context)
      : boundDuties(source, spans, { statements: bound, extra: row.deadlines, context });
  }
  const statements = findStatements(source, body, context);
  const duties: ReadDuty[] = [];
  let from = body.start;
  let early: Statement | null = null;
  for (const statement of statements) {
    const sentences = sentencesOf(source, { start: from, end: statement.start });
    if (sentences.length === 0) early = duties.length === 0 ? statement : early;
    duties.push(...boundDuties(source, sentences, { statements: [statement], extra: [], context }));
    from = statement.end;
  }
  const rest = sentencesOf(source, { start: from, end: body.end });
  return [...duties, ...restDuties(source, item, { rest, early, context, any: duties.length > 0 })];
}

type Rest = { rest: Span[]; early: Statement | null; any: boolean; context: DutyContext };

/** A statement in the heading speaks of the sentences after it, or of the heading itself when there are none. */
function restDuties(source: Source, item: OutlineItem, { rest, early, any, context }: Rest): ReadDuty[] {
  if (!early || any) return openDuties(source, rest, context);
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
  const sure = statements.every((one) => one.reading.sure);
  const shared = sentences.length > 1;
  const separateLeads = statements.some((one) => one.reading.separateLeads);
  const parties = statements.flatMap((one) => one.reading.parties);
  const reasons = [
    shared ? REASONS.shared : null,
    sure ? null : REASONS.unsureName,
    separateLeads ? REASONS.separateLeads : null,
    parties.some((party) => party.openList) ? REASONS.openList : null,
  ].filter((reason) => reason !== null);
  return sentences.map((sentence) => ({
    duty: {
      ...quote(source, sentence),
      statement: quote(source, { start: first.start, end: last.end }),
      sharesStatement: shared,
      parties,
      separateLeads,
      deadlines: [],
      form: first.form,
      confidence: confidenceOf(sure, first.form, shared),
      reasons,
    },
    deadlines: [...findDeadlines(source, sentence, context), ...stated],
  }));
}

function confidenceOf(sure: boolean, form: DutyForm, shared: boolean): Confidence {
  if (!sure) return 'low';
  return shared || form === 'prose' ? 'medium' : 'high';
}

/** Sentences without a statement: cut at each new subject, the rest waiting for a person. */
function openDuties(source: Source, sentences: readonly Span[], context: DutyContext): ReadDuty[] {
  return sentences.flatMap((sentence) => {
    const subjects = findSubjects(source, sentence, context.documentPrefix);
    if (subjects.length === 0) return [openDuty(source, sentence, { parties: [], context })];
    return subjects.map((subject, i) => {
      const start = i === 0 ? sentence.start : subject.start;
      const part = trimSpan(source, { start, end: subjects[i + 1]?.start ?? sentence.end });
      return openDuty(source, part, { parties: subject.parties, context });
    });
  });
}

function openDuty(
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
      reasons: [named ? REASONS.subject : REASONS.nobody],
    },
    deadlines: findDeadlines(source, span, context),
  };
}
