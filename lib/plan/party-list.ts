import { isBodyName, isPersonName } from '@/lib/organisation/body-name';
import { isCollectiveName } from '@/lib/organisation/collective';
import { withoutPinyin } from '@/lib/organisation/fold-text';
import type { PartyRole } from './parsed-plan';
import { splitAtDepthZero } from './sentences';
import { type Source, type Span, trimSpan } from './source';
import { roleOfLabel } from './statement-labels';

/** A name of a list with what the list says of it; roles come later. */
export type ListedName = Span & {
  folded: string;
  openList: boolean;
  /** Reads as a body (`isBodyName`), not only as some word in its place. */
  sure: boolean;
  /** The role printed at the name itself: 市工商联（牵头）, *市工信局. */
  role: PartyRole | null;
};

const OPEN_LIST =
  /等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:[个家])?(?:有关|相关|市直|区直|县直|市级|区级|县级|其他|各|责任|职能|主管|配合|成员)*(?:部门|单位|机构|科室|处室|企业|地区|地)*(?:和单位|\(单位\))?$/;
const OWN_ROLE = /\((?:总?牵头|主办|主责|负责|责任|配合|协办|参与|协助)(?:单位|部门)?\)$/;
const OPENING = /^(?:\*|(?:具体)?由|请|以及|和|及|与|并|其中)+/;
const PREFIXED = /^[省市县区州镇各](?![场民]|长)/;
const LONGEST_NAME = 40;
const LONGEST_UNSURE_NAME = 16;

/**
 * Reads 「市环保局、市水利局和市卫计委等部门」 as names. 和、及、与 part two names only when both sides are bodies
 * (市住房和城乡建设局 stays whole); brackets keep their commas (各县（市、区）政府); a line break inside a name is a soft
 * one. Persons are left out. Null when a piece cannot be a name.
 */
export function readPartyList(source: Source, span: Span): ListedName[] | null {
  const whole = readUnsplitCollective(source, span);
  if (whole) return [whole];
  const pieces = splitAtDepthZero(
    source,
    span,
    (mark, at) => '、,;/. \t'.includes(mark) || (mark === '\n' && !isSoftBreak(source, span, at)),
  );
  const names = mergeLevels(source, pieces)
    .flatMap((piece) => splitAtAnd(source, piece))
    .map((piece) => readName(source, piece))
    .filter((name) => name.folded !== '');
  const bodies = names.filter((name) => !isPersonName(name.folded));
  return bodies.length > 0 && bodies.every(isPlausible) ? bodies : null;
}

/** Soft unless the words on both sides are whole names and the right one does not only continue the left one. */
function isSoftBreak(source: Source, span: Span, at: number): boolean {
  const left =
    /[^、,;:()\s]*$/.exec(source.folded.slice(Math.max(span.start, at - LONGEST_NAME), at).trimEnd())?.[0] ?? '';
  const right =
    /^[^、,;()\s]*/.exec(source.folded.slice(at + 1, Math.min(span.end, at + LONGEST_NAME)).trimStart())?.[0] ?? '';
  return left !== '' && !(isBodyName(left) && right.length >= 4 && isBodyName(right.replace(OPEN_LIST, '')));
}

/** 「水、电、燃气等公共事业单位」 names kinds of work, not bodies: one collective. */
function readUnsplitCollective(source: Source, span: Span): ListedName | null {
  const name = trimSpan(source, span);
  if (name.end - name.start > LONGEST_NAME) return null;
  const folded = source.folded.slice(name.start, name.end);
  const found = /^([^等]+)等(?:公共|公用|重点|企)*(?:企业|事业单位|部门|单位|行业)$/.exec(folded);
  if (!found) return null;
  const pieces = (found[1] ?? '').split('、');
  if (pieces.length < 2 || pieces.some((piece) => isBodyName(piece) || PREFIXED.test(piece))) return null;
  return { ...name, folded, openList: false, sure: true, role: null };
}

/** 「各级、各部门」 is one collective, not two. */
function mergeLevels(source: Source, pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && belongTogether(source, last, piece)) last.end = piece.end;
    else merged.push({ ...piece });
  }
  return merged;
}

/** 「各级、各部门」, 「各乡镇党委、政府」, 「园区党工委、管委会」: the second half names nobody by itself. */
function belongTogether(source: Source, left: Span, right: Span): boolean {
  const [before, after] = [left, right].map(({ start, end }) => source.folded.slice(start, end).trim());
  if (before === '各级') return true;
  return /(?:党委|党工委|党组)$/.test(before ?? '') && /^(?:政府|人民政府|管委会|办事处|行政)$/.test(after ?? '');
}

function splitAtAnd(source: Source, piece: Span): Span[] {
  if (piece.end - piece.start > 2 * LONGEST_NAME) return [piece];
  const folded = withoutBreaks(source.folded.slice(piece.start, piece.end));
  for (const found of folded.matchAll(/以及|[和及与]/g)) {
    const left = folded.slice(0, found.index).replace(OPENING, '');
    const right = folded.slice(found.index + found[0].length);
    if (!isWhole(left) || !(isWhole(right) || (/[和及与]/.test(right) && PREFIXED.test(right)))) continue;
    const cut = piece.start + found.index;
    return [{ start: piece.start, end: cut }, ...splitAtAnd(source, { start: cut + found[0].length, end: piece.end })];
  }
  return [piece];
}

const isWhole = (name: string): boolean => isBodyName(name.replace(OPEN_LIST, '').replaceAll('\0', ''));

/** Breaks become a character that no name has and that keeps the length. */
const withoutBreaks = (folded: string): string => folded.replace(/[\n\r]\s*/g, (blank) => '\0'.repeat(blank.length));

function readName(source: Source, piece: Span): ListedName {
  const name = trimSpan(source, piece);
  const opening = OPENING.exec(source.folded.slice(name.start, name.end))?.[0] ?? '';
  const printed = source.folded.slice(name.start + opening.length, name.end);
  const open = OPEN_LIST.exec(printed);
  const closed = open ? printed.slice(0, open.index) : printed;
  const mark = OWN_ROLE.exec(closed);
  const verbatim = mark ? closed.slice(0, mark.index) : closed;
  const folded = comparedName(verbatim);
  const start = name.start + opening.length;
  return {
    start,
    end: start + verbatim.length,
    folded,
    openList: open !== null,
    sure: isBodyName(folded),
    role: mark ? roleOfLabel(mark[0], false) : opening.startsWith('*') ? 'lead' : null,
  };
}

/** A folded name as it is compared: no pinyin, no blanks, round brackets only (市委宣传部〔市政府新闻办〕). */
export const comparedName = (folded: string): string =>
  withoutPinyin(folded)
    .replace(/[〔[【〈]/g, '(')
    .replace(/[〕\]】〉]/g, ')')
    .replace(/\s+/g, '');

function isPlausible(name: ListedName): boolean {
  if (name.sure) return true;
  const { folded } = name;
  return folded.length >= 2 && folded.length <= LONGEST_UNSURE_NAME && /^[\p{Script=Han}A-Za-z0-9()“”]+$/u.test(folded);
}

/** Some name is a body for certain, or at least begins like one (市…, 各…) beside a verb of responsibility. */
export function namesSomeBody(names: readonly ListedName[], strong: boolean): boolean {
  return names.some((name) => name.sure || (strong && PREFIXED.test(name.folded)));
}

/** The 市, 区 or 县 that the first names of a list begin with. */
export function ownPrefix(names: readonly ListedName[]): string | null {
  for (const { folded } of names) {
    const prefix = /^[省市县区州](?=.{2})/.exec(folded)?.[0];
    if (prefix) return prefix;
  }
  return null;
}

/**
 * The prefix left out: in 「市发改委、财政局」 the list's own 市 (`ownPrefix`), otherwise the document's (the plan of a
 * 区 means its own 财政局). Null when nothing is missing. Offices inside one body (办公室, 财务科), streets and
 * collectives have none.
 */
export function impliedPrefix(name: string, prefix: string | null): string | null {
  if (!/[局委办院厅联]$/.test(name) || /街道办$|^街道/.test(name) || isCollectiveName(name)) return null;
  return /^[省市县区州国团]|^.{1,6}[省市县区州]/.test(name) ? null : prefix;
}
