import { isBodyName, isPersonName } from '@/lib/organisation/body-name';
import { isCollectiveName } from '@/lib/organisation/collective';
import { withoutPinyin } from '@/lib/organisation/fold-text';
import { splitAtDepthZero } from './sentences';
import { type Source, type Span, trimSpan } from './source';

/** A name of a list with what the list says of it; roles come later. */
export type ListedName = Span & {
  folded: string;
  openList: boolean;
  /** Reads as a body (`isBodyName`), not only as some word in its place. */
  sure: boolean;
};

const OPEN_LIST = /等(?:有关|相关|市直|区直|县直|市级|其他|各)*(?:部门|单位|机构|科室|处室|企业)*(?:和单位)?$/;
const PREFIXED = /^[省市县区州镇各]/;
const LONGEST_NAME = 40;
const LONGEST_UNSURE_NAME = 16;

/**
 * Reads 「市环保局、市水利局和市卫计委等部门」 as names. 和、及、与 part two names only when both sides are bodies
 * (市住房和城乡建设局 stays whole); brackets keep their commas (各县（市、区）政府). Persons are left out. Null when a
 * piece cannot be a name.
 */
export function readPartyList(source: Source, span: Span): ListedName[] | null {
  const whole = readUnsplitCollective(source, span);
  if (whole) return [whole];
  const pieces = splitAtDepthZero(source, span, (mark) => '、,; \n\t'.includes(mark));
  const names = mergeLevels(source, pieces)
    .flatMap((piece) => splitAtAnd(source, piece))
    .map((piece) => readName(source, piece));
  const bodies = names.filter((name) => !isPersonName(name.folded));
  return bodies.length > 0 && bodies.every(isPlausible) ? bodies : null;
}

/** 「水、电、燃气等公共事业单位」 names kinds of work, not bodies: one collective. */
function readUnsplitCollective(source: Source, span: Span): ListedName | null {
  const name = trimSpan(source, span);
  const folded = source.folded.slice(name.start, name.end);
  const found = /^([^等]+)等(?:公共|企)*(?:事业单位|部门|单位)$/.exec(folded);
  if (!found || folded.length > LONGEST_NAME) return null;
  const pieces = (found[1] ?? '').split('、');
  if (pieces.length < 2 || pieces.some((piece) => isBodyName(piece) || PREFIXED.test(piece))) return null;
  return { ...name, folded, openList: false, sure: true };
}

/** 「各级、各部门」 is one collective, not two. */
function mergeLevels(source: Source, pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && source.folded.slice(last.start, last.end) === '各级') last.end = piece.end;
    else merged.push({ ...piece });
  }
  return merged;
}

function splitAtAnd(source: Source, piece: Span): Span[] {
  const folded = source.folded.slice(piece.start, piece.end);
  for (const found of folded.matchAll(/以及|[和及与]/g)) {
    const left = folded.slice(0, found.index);
    const right = folded.slice(found.index + found[0].length);
    if (!isBodyName(left.replace(OPEN_LIST, '')) || !isBodyName(right.replace(OPEN_LIST, ''))) continue;
    const cut = piece.start + found.index;
    return [{ start: piece.start, end: cut }, ...splitAtAnd(source, { start: cut + found[0].length, end: piece.end })];
  }
  return [piece];
}

function readName(source: Source, piece: Span): ListedName {
  const name = trimSpan(source, piece);
  const lead = /^(?:由|请|以及|和|及|与|并)/.exec(source.folded.slice(name.start, name.end))?.[0].length ?? 0;
  const printed = source.folded.slice(name.start + lead, name.end);
  const open = OPEN_LIST.exec(printed);
  const verbatim = open ? printed.slice(0, open.index) : printed;
  const folded = withoutPinyin(verbatim);
  const start = name.start + lead;
  return { start, end: start + verbatim.length, folded, openList: open !== null, sure: isBodyName(folded) };
}

function isPlausible(name: ListedName): boolean {
  if (name.sure) return true;
  const { folded } = name;
  return folded.length >= 2 && folded.length <= LONGEST_UNSURE_NAME && /^[\p{Script=Han}A-Za-z0-9()“”]+$/u.test(folded);
}

/** At least one name of the list is a body or begins like one (市…, 各…). */
export function namesSomeBody(names: readonly ListedName[]): boolean {
  return names.some((name) => name.sure || PREFIXED.test(name.folded));
}

/**
 * The prefix left out: in 「市发改委、财政局」 the list's own 市, otherwise `documentPrefix` (the plan of a 区 means
 * its own 财政局). Null when nothing is missing. Offices inside one body (办公室, 财务科) and collectives have none.
 */
export function impliedPrefix(name: string, list: readonly string[], documentPrefix: string | null): string | null {
  if (!/[局委办院厅]$/.test(name) || isCollectiveName(name) || /^[省市县区州国]|^.{1,6}[省市县区州]/.test(name))
    return null;
  const own = list.map((other) => /^[省市县区州](?=.{2})/.exec(other)?.[0]).find(Boolean);
  return own ?? documentPrefix;
}
