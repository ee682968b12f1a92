import { isCollectiveName } from '@/lib/organisation/collective';
import type { ParsedParty, PartyRole } from './parsed-plan';
import { impliedPrefix, type ListedName, namesSomeBody, readPartyList } from './party-list';
import type { Source, Span } from './source';

/** What a statement of responsibility says, wherever it stands. */
export type StatementReading = {
  parties: ParsedParty[];
  separateLeads: boolean;
  /** Values after 完成时限： and the like. */
  deadlineSpans: Span[];
  labelled: boolean;
  /** Every name reads as a body. */
  sure: boolean;
};

type Group = { names: ListedName[]; role: PartyRole; ownObligation: boolean };

const SPLIT = '按照?(?:各自)?(?:的)?(?:职能)?职责(?:任务)?分工|(?:按|根据)?职责';
const MANNER = `(?:${SPLIT})?(?:共同|分别|分头|具体|各自|统一|抓好|认真|组织)*`;
const ACT =
  '牵头(?:组织)?(?:负责|落实|实施|推进|办理)*|会同|联合(?![会社国])|会(?=[市县区省州有相各])|协同|协助|配合|参与|参加|协办|主办|承办|负责(?:组织)?(?:落实|实施|办理|推进)*|(?:组织)?(?:落实|实施)';
const VERB = new RegExp(`${MANNER}(?:${ACT})(?!单位|部门|科室|处室|机构|任务|小组|办|处|科|局|人员|人[,。]|会$)`, 'g');
const JOINING = /^(?:会同|联合|会)$/;
const LABEL =
  /(?:(?<who>牵头组织实施|牵头责任|主要责任|协同责任|协同配合|牵头|主办|责任|承办|落实|实施|配合|协同|协办|参与|参加)(?:单位|部门|科室|处室|股室|机构)|(?<time>(?:完成|落实|办结|整改|工作)?(?:时限|时间|期限)(?:要求)?)|(?<other>责任人|责任领导|分管领导|牵头领导|联系人|联系电话))[::]/g;

const roleOfAct = (act: string): PartyRole => {
  if (act.includes('牵头') || act.endsWith('主办')) return 'lead';
  return /配合|参与|参加|协助|协办|协同/.test(act) ? 'co' : 'responsible';
};

/** Beside a lead everybody else is `co`; a body that 落实 or is 责任单位 keeps its own obligation. */
export function readStatementBody(source: Source, span: Span, documentPrefix: string | null): StatementReading | null {
  const folded = source.folded.slice(span.start, span.end);
  const labels = [...folded.matchAll(LABEL)];
  const first = labels[0];
  if (first && folded.slice(0, first.index).trim() === '') return readLabels(source, span, labels, documentPrefix);
  const reading = readClauses(source, span);
  if (!reading || !namesSomeBody(reading.groups.flatMap((group) => group.names))) return null;
  return {
    ...assignRoles(source, reading.groups, documentPrefix),
    separateLeads: reading.separate,
    deadlineSpans: [],
    labelled: false,
  };
}

/** A list of bodies without a verb, as in a column 责任单位. */
export function readBareList(
  source: Source,
  span: Span,
  role: PartyRole,
  documentPrefix: string | null,
): StatementReading | null {
  const names = readPartyList(source, span);
  if (!names?.every((name) => name.sure)) return null;
  const groups = [{ names, role, ownObligation: role !== 'co' }];
  return { ...assignRoles(source, groups, documentPrefix), separateLeads: false, deadlineSpans: [], labelled: false };
}

/** The role a heading or label gives: 牵头单位 lead, 配合单位 co, 责任单位 responsible. */
export function roleOfLabel(label: string, besideHelpers: boolean): PartyRole {
  if (/牵头|主办/.test(label) || (label.includes('主要责任') && besideHelpers)) return 'lead';
  return /配合|协同|协办|参与|参加/.test(label) ? 'co' : 'responsible';
}

function readLabels(
  source: Source,
  span: Span,
  labels: readonly RegExpExecArray[],
  prefix: string | null,
): StatementReading | null {
  const besideHelpers = labels.some((label) => /协同|配合/.test(label.groups?.who ?? ''));
  const groups: Group[] = [];
  const deadlineSpans: Span[] = [];
  for (const [i, label] of labels.entries()) {
    const value = {
      start: span.start + label.index + label[0].length,
      end: span.start + (labels[i + 1]?.index ?? span.end - span.start),
    };
    if (label.groups?.time) deadlineSpans.push(value);
    const names = label.groups?.who ? readPartyList(source, value) : null;
    if (!names || !label.groups?.who) continue;
    const role = roleOfLabel(label.groups.who, besideHelpers);
    groups.push({ names, role, ownObligation: role !== 'co' });
  }
  if (groups.length === 0) return null;
  return { ...assignRoles(source, groups, prefix), separateLeads: false, deadlineSpans, labelled: true };
}

type Clause = { names: ListedName[]; verb: string };

/** Names and verbs in turn: 「A牵头,会同B、C落实」. Null when words are left over or a list is no list of names. */
function readClauses(source: Source, span: Span): { groups: Group[]; separate: boolean } | null {
  const clauses = cutAtVerbs(source, span);
  if (!clauses) return null;
  const groups: Group[] = [];
  let waiting: Group[] = [];
  let joined = false;
  for (const { names, verb } of clauses) {
    const role = joined ? 'co' : roleOfAct(verb);
    if (names.length > 0) waiting.push({ names, role, ownObligation: !joined && role !== 'co' });
    joined = JOINING.test(verb);
    if (joined) continue;
    groups.push(...settle(waiting, roleOfAct(verb)));
    waiting = [];
  }
  const all = [...groups, ...waiting];
  return all.length > 0 ? { groups: all, separate: clauses.some(isSeparate) } : null;
}

const isSeparate = ({ names, verb }: Clause): boolean =>
  names.length > 1 && roleOfAct(verb) === 'lead' && /分别|分头|分工|各自/.test(verb);

/** Each verb with the names before it; names after the last verb only behind 会同, where they help. */
function cutAtVerbs(source: Source, span: Span): Clause[] | null {
  const folded = source.folded.slice(span.start, span.end);
  const clauses: Clause[] = [];
  let from = span.start;
  for (const verb of folded.matchAll(VERB)) {
    const names = namesBetween(source, from, span.start + verb.index);
    if (names === null) return null;
    clauses.push({ names, verb: verb[0] });
    from = span.start + verb.index + verb[0].length;
  }
  const rest = namesBetween(source, from, span.end);
  if (rest?.length === 0) return clauses;
  return rest && JOINING.test(clauses.at(-1)?.verb ?? '') ? [...clauses, { names: rest, verb: '' }] : null;
}

/** In 「A会同B牵头落实」 the verb at the end says what A does. */
function settle(waiting: readonly Group[], role: PartyRole): Group[] {
  return waiting.map((group) => (group.ownObligation ? { ...group, role } : group));
}

/** An empty list is fine (牵头,会同…); null is no list. */
function namesBetween(source: Source, start: number, end: number): ListedName[] | null {
  const between = source.folded.slice(start, end);
  if (/^[\s,;。、]*(?:并|由|请)?[\s,;。、]*$/.test(between)) return [];
  return readPartyList(source, { start, end });
}

function assignRoles(
  source: Source,
  groups: readonly Group[],
  prefix: string | null,
): { parties: ParsedParty[]; sure: boolean } {
  const led = groups.some((group) => group.role === 'lead');
  const list = groups.flatMap((group) => group.names.map((name) => name.folded));
  const parties = groups.flatMap(({ names, role, ownObligation }) =>
    names.map((name): ParsedParty => {
      const implied = impliedPrefix(name.folded, list, prefix);
      const printed = source.text.slice(name.start, name.end);
      return {
        name: printed,
        start: name.start,
        end: name.end,
        role: led && role === 'responsible' ? 'co' : role,
        ownObligation,
        collective: isCollectiveName(name.folded),
        openList: name.openList,
        fullName: implied ? implied + printed : null,
      };
    }),
  );
  return { parties, sure: groups.every((group) => group.names.every((name) => name.sure)) };
}
