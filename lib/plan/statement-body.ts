import { assignRoles, type Group } from './assign-roles';
import type { ParsedParty, PartyRole } from './parsed-plan';
import { type ListedName, namesSomeBody, readPartyList } from './party-list';
import type { ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import { findLabels, type Label, roleOfLabel } from './statement-labels';
import { segmentStatement } from './statement-segments';
import { findVerbs, isSeparate, roleOfVerb, type Verb } from './statement-verbs';

/** What a statement of responsibility says, wherever it stands. */
export type StatementReading = {
  parties: ParsedParty[];
  separateLeads: boolean;
  /** Values after 完成时限： and clauses like 「6月底前完成」. */
  deadlineSpans: Span[];
  labelled: boolean;
  /** Every name reads as a body. */
  sure: boolean;
  /** The lead was found by its place in the list, as the document says. */
  byPosition: boolean;
};

type Clauses = { groups: Group[]; separate: boolean; strong: boolean };

/** Reads 「A牵头，B、C配合，6月底前完成」 or 「牵头单位：A；配合单位：B、C」. Null when it is no statement. */
export function readStatementBody(source: Source, span: Span, context: ReadingContext): StatementReading | null {
  const labels = findLabels(source.folded.slice(span.start, span.end));
  if (labels.some((label) => label.asks === 'who')) return readLabels(source, span, labels, context);
  const end = labels[0] ? span.start + labels[0].start : span.end;
  const { runs, deadlines } = segmentStatement(source, { start: span.start, end });
  const clauses = readRuns(source, runs, null);
  if (
    !clauses ||
    !namesSomeBody(
      clauses.groups.flatMap((group) => group.names),
      clauses.strong,
    )
  )
    return null;
  return {
    ...assignRoles(source, clauses.groups, context),
    separateLeads: clauses.separate,
    deadlineSpans: [...deadlines, ...valuesOf(span, labels, 'when')],
    labelled: false,
  };
}

/** A list of bodies without a verb, as in a column 责任单位. */
export function readBareList(
  source: Source,
  span: Span,
  role: PartyRole,
  context: ReadingContext,
): StatementReading | null {
  const names = readPartyList(source, span);
  if (!names?.every((name) => name.sure)) return null;
  const groups = [{ names, role, ownObligation: role !== 'co' }];
  return { ...assignRoles(source, groups, context), separateLeads: false, deadlineSpans: [], labelled: false };
}

/** Names alone in a bracket, perhaps with a deadline: 「（市商务局、市贸促会，各园区管委会；全年）」. */
export function readNamesOnly(source: Source, span: Span, context: ReadingContext): StatementReading | null {
  const { runs, deadlines } = segmentStatement(source, span);
  const names: ListedName[] = [];
  for (const run of runs) {
    const list = readPartyList(source, run);
    if (!list?.every((name) => name.sure)) return null;
    names.push(...list);
  }
  if (names.length === 0) return null;
  const groups: Group[] = [{ names, role: 'responsible', ownObligation: true }];
  return { ...assignRoles(source, groups, context), separateLeads: false, deadlineSpans: deadlines, labelled: false };
}

const valueAt = (span: Span, labels: readonly Label[], i: number): Span => ({
  start: span.start + (labels[i]?.end ?? 0),
  end: span.start + (labels[i + 1]?.start ?? span.end - span.start),
});

function valuesOf(span: Span, labels: readonly Label[], asks: Label['asks']): Span[] {
  return labels.flatMap((label, i) => (label.asks === asks ? [valueAt(span, labels, i)] : []));
}

/** Each label's value is a list of names, perhaps with a clause of its own behind it. */
function readLabels(
  source: Source,
  span: Span,
  labels: readonly Label[],
  context: ReadingContext,
): StatementReading | null {
  const besideHelpers = labels.some((label) => label.asks === 'who' && roleOfLabel(label.word, false) === 'co');
  const groups: Group[] = [];
  const deadlineSpans = valuesOf(span, labels, 'when');
  let separate = false;
  const before = segmentStatement(source, { start: span.start, end: span.start + (labels[0]?.start ?? 0) });
  const opening = readRuns(source, before.runs, null);
  if (before.runs.length > 0 && !opening) return null;
  groups.push(...(opening?.groups ?? []));
  for (const [i, label] of labels.entries()) {
    if (label.asks !== 'who') continue;
    const { runs, deadlines } = segmentStatement(source, valueAt(span, labels, i), true);
    deadlineSpans.push(...deadlines);
    const read = readRuns(source, runs, roleOfLabel(label.word, besideHelpers));
    if (!read) continue;
    separate ||= read.separate;
    groups.push(...read.groups);
  }
  if (groups.length === 0) return null;
  return { ...assignRoles(source, groups, context), separateLeads: separate, deadlineSpans, labelled: true };
}

/**
 * Names and verbs in turn: 「A牵头,会同B、C落实」. Null when words are left over or a list is no list of names. `given`
 * is the role names without a verb have; without one a statement needs a verb or a mark at some name.
 */
function readRuns(source: Source, runs: readonly Span[], given: PartyRole | null): Clauses | null {
  const groups: Group[] = [];
  let separate = false;
  let said = given !== null;
  let strong = said;
  for (const run of runs) {
    const read = readRun(source, run, given ?? 'responsible');
    if (!read) return null;
    groups.push(...read.groups);
    separate ||= read.separate;
    strong ||= read.strong;
    said ||= read.verbs > 0 || read.groups.some((group) => group.names.some((name) => name.role));
  }
  return said && groups.length > 0 ? { groups, separate, strong } : null;
}

type Clause = { names: ListedName[]; verb: Verb | null };

function readRun(source: Source, run: Span, given: PartyRole): (Clauses & { verbs: number }) | null {
  const clauses = cutAtVerbs(source, run);
  if (!clauses) return null;
  const verbs = clauses.flatMap(({ verb }) => verb ?? []);
  return {
    groups: groupsOf(clauses, given),
    separate: clauses.some(({ names, verb }) => names.length > 1 && verb !== null && isSeparate(verb.words)),
    strong: verbs.some((verb) => verb.strong),
    verbs: verbs.length,
  };
}

/** The names behind 会同 help; those before it wait for the verb that says what they do. */
function groupsOf(clauses: readonly Clause[], given: PartyRole): Group[] {
  const groups: Group[] = [];
  let waiting: Group[] = [];
  let joined = false;
  for (const { names, verb } of clauses) {
    const own = roleOfClause(verb, given);
    const role = joined ? 'co' : own;
    if (names.length > 0) waiting.push({ names, role, ownObligation: role !== 'co' });
    joined = verb?.joins ?? false;
    if (joined) continue;
    groups.push(...(verb ? settle(waiting, own) : waiting));
    waiting = [];
  }
  return [...groups, ...waiting];
}

function roleOfClause(verb: Verb | null, given: PartyRole): PartyRole {
  if (!verb) return given;
  return verb.joins ? 'responsible' : roleOfVerb(verb.words);
}

/** Each verb with the names before it, then the names after the last; null when a list is no list of names. */
function cutAtVerbs(source: Source, run: Span): Clause[] | null {
  const clauses: Clause[] = [];
  let from = run.start;
  for (const verb of [...findVerbs(source.folded.slice(run.start, run.end)), null]) {
    const names = namesBetween(source, from, verb ? run.start + verb.start : run.end);
    if (names === null) return null;
    if (verb || names.length > 0) clauses.push({ names, verb });
    from = run.start + (verb?.end ?? 0);
  }
  return clauses;
}

/** In 「A会同B牵头落实」 the verb at the end says what A does. */
function settle(waiting: readonly Group[], role: PartyRole): Group[] {
  return waiting.map((group) => (group.ownObligation ? { ...group, role } : group));
}

/** An empty list is fine (牵头,会同…); null is no list. */
function namesBetween(source: Source, start: number, end: number): ListedName[] | null {
  if (/^[\s,;。、*]*(?:并|由|请|再|同时)?[\s,;。、]*$/.test(source.folded.slice(start, end))) return [];
  return readPartyList(source, { start, end });
}
