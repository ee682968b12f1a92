import { isBodyName } from '@/lib/organisation/body-name';
import type { ParsedParty } from './parsed-plan';
import type { ReadingContext } from './reading-context';
import { splitClauses } from './sentences';
import type { Source, Span } from './source';
import { readBareList, readStatementBody } from './statement-body';
import { BEFORE_SUBJECT, DUTY_ACTS, MODALS, PLAIN_VERBS } from './subject-words';

/** A body that a sentence obliges by its own grammar: 「各级各部门要…」. */
export type Subject = Span & { parties: ParsedParty[] };

const BEFORE = new RegExp(`^${BEFORE_SUBJECT}*`);
const POLITE = /请|由/;
const MODAL = new RegExp(MODALS.join('|'), 'g');
const ACT = new RegExp(DUTY_ACTS.join('|'), 'g');
const PLAIN = new RegExp(PLAIN_VERBS.join('|'), 'g');
/** A subject longer than this is no subject but a sentence. */
const LONGEST_SUBJECT = 90;
const TRIED = 4;
const LONGEST_NAME = 18;
const OWN_LEVEL = /^(?:[市县区州镇乡](?![市县区州场民容级面])|各)/;
const UPPER_LEVEL = /^(?:省(?!直|属|驻)|国务院|国家(?!税务)|中央|党中央|中共|全国)/;
const LEADS = /^:?(?:等(?:部门|单位))?(?:要|应|须|将|负责)?(?:具体|统一)?(?:牵头|主办)(?!单位|部门)/;
const HELPS =
  /(?:配合|协助)(?:做好|落实|完成)?(?:牵头|责任|主办|有关|相关|各|[市县区州省][^,。;]{1,12}(?:局|委|办|室|院|单位|部门))/;
const HELPERS = /(?:配合|协助|参与|参加|协办|落实|工作)$/;
const JOINED = /联合(?!会)|会同/;
const COLLECTIVE_HEAD =
  /^各[^,。;、于要应将须就按依根对把在]{0,14}?(?:牵头单位|责任单位|单位|部门|县市区|县\(市、区\)|区县|政府|乡镇|街道|科室|机关|园区)(?:各(?:单位|部门|乡镇|街道))?/;
/** Outside actors are spoken of, not given a task of the plan. */
const OUTSIDE = /^(?:重点)?(?:[^各市县区省州]{0,6}(?:企业|公司|学校|医疗机构|金融机构|中介机构|社会组织|排污单位))$/;

/**
 * The subjects of a sentence, each with the place of its clause: one for each clause that opens with a body and 要、应、须、
 * 将、会同、牵头…, or with 请、由 and a body. 「A联合B将…」 makes B `co`.
 */
export function findSubjects(source: Source, sentence: Span, context: ReadingContext): Subject[] {
  const subjects: Subject[] = [];
  for (const [i, clause] of splitClauses(source, sentence).entries()) {
    const last = subjects.at(-1);
    const helpers = last ? readHelpers(source, clause, context) : null;
    const parties = helpers ? null : readOwnSubject(source, clause, { context, opens: i === 0 });
    if (last && helpers) last.parties = [...last.parties, ...helpers];
    else if (parties) subjects.push({ ...clause, parties });
  }
  return subjects.map((subject, i) => ({
    ...subject,
    parties: rolesByPredicate(source, subject.parties, subjects[i + 1]?.start ?? sentence.end),
  }));
}

/** 「市统计局牵头建立…，市直相关部门配合」, 「…牵头，会同市政务公开办，…」: a clause of helpers alone belongs to the subject before it. */
function readHelpers(source: Source, clause: Span, context: ReadingContext): ParsedParty[] | null {
  const words = source.folded.slice(clause.start, clause.end);
  const joining = /^(?:并)?(?:会同|联合)/.exec(words)?.[0].length ?? 0;
  if (words.length > LONGEST_SUBJECT) return null;
  if (joining > 0) return readJoiners(source, { start: clause.start + joining, end: clause.end }, context);
  if (!HELPERS.test(words)) return null;
  const reading = readStatementBody(source, clause, { ...context, firstLeads: false });
  return reading?.sure && reading.parties.every((party) => party.role === 'co') ? reading.parties : null;
}

/** 「会同市交警支队、市城管局推进停车信息公开」: the names end where the first verb begins. */
function readJoiners(source: Source, span: Span, context: ReadingContext): ParsedParty[] | null {
  const whole = readBareList(source, span, 'co', context);
  if (whole) return whole.parties;
  const end = firstNameEnd(source.folded.slice(span.start, span.end), 0);
  return end === null
    ? null
    : (readBareList(source, { ...span, end: span.start + end }, 'co', context)?.parties ?? null);
}

/** 「市水利局牵头编制…」 leads, 「各责任单位应主动配合牵头单位…」 helps. */
function rolesByPredicate(source: Source, parties: ParsedParty[], end: number): ParsedParty[] {
  const from = Math.max(...parties.filter((party) => party.role !== 'co').map((party) => party.end));
  const predicate = source.folded.slice(from, Math.min(end, from + LONGEST_SUBJECT));
  const role = LEADS.test(predicate) ? 'lead' : HELPS.test(predicate) ? 'co' : 'responsible';
  return parties.map((party) =>
    party.role === 'responsible' ? { ...party, role, ownObligation: role !== 'co' } : party,
  );
}

const readOwnSubject = (source: Source, clause: Span, where: Where): ParsedParty[] | null =>
  readSubject(source, clause, where) ?? readApart(source, clause, where);

/** 「区教育局、区民政局等部门，要围绕…」: the bodies alone, a comma, then what they must. */
function readApart(source: Source, clause: Span, { context, opens }: Where): ParsedParty[] | null {
  const next = source.folded.slice(clause.end, clause.end + 6);
  if (!opens || !/^,(?:都|均|也)?(?:要|应当?|须|必须|需|将|负责)/.test(next)) return null;
  const parties = readBodies(source, clause, context);
  return parties && obliged(source, parties, context);
}

type Where = { context: ReadingContext; opens: boolean };

function readSubject(source: Source, clause: Span, { context, opens }: Where): ParsedParty[] | null {
  const folded = source.folded.slice(clause.start, Math.min(clause.end, clause.start + 2 * LONGEST_SUBJECT));
  const before = BEFORE.exec(folded)?.[0] ?? '';
  const start = clause.start + before.length;
  const words = folded.slice(before.length, before.length + LONGEST_SUBJECT);
  const polite = POLITE.test(before);
  if (opens && source.folded.charAt(clause.end) === ':') return readHeaded(source, { start, end: clause.end }, context);
  return (
    readJoined(source, start, words, context) ??
    readBefore(source, start, cutsAt(words, MODAL), context) ??
    readBefore(source, start, cutsAt(words, ACT), context) ??
    (polite || opens ? readPlain(source, start, words, { context, ownLevel: !polite }) : null) ??
    (polite ? readHead(source, start, words, context) : null)
  );
}

const cutsAt = (words: string, pattern: RegExp): number[] =>
  [...words.matchAll(pattern)].slice(0, TRIED).map((found) => found.index);

/** The first of the places `cuts` before which there stand only bodies. */
function readBefore(
  source: Source,
  start: number,
  cuts: readonly number[],
  context: ReadingContext,
): ParsedParty[] | null {
  for (const cut of cuts) {
    const parties = readBodies(source, { start, end: start + cut }, context);
    if (parties) return obliged(source, parties, context);
  }
  return null;
}

type PlainWhere = { context: ReadingContext; ownLevel: boolean };

/** Before an ordinary verb; without 请 or 由 only bodies of the own level (市…, 各…). */
function readPlain(
  source: Source,
  start: number,
  words: string,
  { context, ownLevel }: PlainWhere,
): ParsedParty[] | null {
  if (ownLevel && !OWN_LEVEL.test(words)) return null;
  return readBefore(source, start, cutsAt(words, PLAIN), context);
}

/** 「市民政局要会同市残联建立…」, 「市重点办会同市政府督查室约谈…」: the name after 会同 ends where it first can. */
function readJoined(source: Source, start: number, words: string, context: ReadingContext): ParsedParty[] | null {
  const join = /(?:要|应|须|将)?(?:会同|联合(?!会))/.exec(words);
  if (!join) return null;
  const leads = readBodies(source, { start, end: start + join.index }, context);
  if (!leads) return null;
  const from = join.index + join[0].length;
  const end = firstNameEnd(words, from);
  const helps = end === null ? null : readBareList(source, { start: start + from, end: start + end }, 'co', context);
  return obliged(source, [...leads, ...(helps?.parties ?? [])], context);
}

/** The end of the shortest run from `from` that is a body and is not followed by more of its name. */
function firstNameEnd(words: string, from: number): number | null {
  let last: number | null = null;
  const modal = cutsAt(words.slice(from), MODAL)[0] ?? LONGEST_SUBJECT;
  for (let end = from + 2; end <= Math.min(words.length, from + Math.min(30, modal)); end += 1) {
    const list = words.slice(from, end).split(/[、和及与]/);
    if (list.every((name) => isBodyName(name))) last = end;
    else if (last !== null && end - last > LONGEST_NAME) break;
  }
  return last;
}

/** 「市教育局：公布招生结果」: a body, a colon, its task. */
function readHeaded(source: Source, span: Span, context: ReadingContext): ParsedParty[] | null {
  const parties = readBodies(source, span, context);
  return parties && obliged(source, parties, context);
}

function readHead(source: Source, start: number, words: string, context: ReadingContext): ParsedParty[] | null {
  const head = COLLECTIVE_HEAD.exec(words);
  return head ? readBodies(source, { start, end: start + head[0].length }, context) : null;
}

/** Bodies of a higher level and outside actors are not obliged by a city's plan. */
function obliged(source: Source, parties: readonly ParsedParty[], context: ReadingContext): ParsedParty[] | null {
  const upper = context.documentPrefix === '省' ? null : UPPER_LEVEL;
  const kept = parties.filter(({ start, end }) => {
    const name = source.folded.slice(start, end);
    return !upper?.test(name) && !OUTSIDE.test(name);
  });
  return kept.length > 0 ? kept : null;
}

/** 「各级各部门主要负责同志…」: the body, whose person it is, carries the task. */
const OWN_PERSON = /的?(?:主要|分管)(?:负责同志|负责人|领导|领导同志)$/;

function readBodies(source: Source, whole: Span, context: ReadingContext): ParsedParty[] | null {
  const plain = { ...context, firstLeads: false };
  const person = OWN_PERSON.exec(source.folded.slice(whole.start, whole.end))?.[0].length ?? 0;
  const span = { start: whole.start, end: whole.end - person };
  if (!JOINED.test(source.folded.slice(span.start, span.end)))
    return readBareList(source, span, 'responsible', plain)?.parties ?? null;
  const joined = readStatementBody(source, span, plain);
  return joined?.sure ? joined.parties : null;
}
