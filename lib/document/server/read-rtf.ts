import iconv from 'iconv-lite';
import { type BorderedRow, borderedLines } from '@/lib/document/bordered-rows';
import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { noteOf } from '@/lib/document/messages';

import { unreadable } from '@/lib/document/unreadable';

/** Groups that hold no words of the body. */
const ASIDE = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info header headerl headerr headerf footer footerl footerr footerf footnote annotation pict object themedata colorschememapping datastore latentstyles xmlnstbl pgptbl fldinst bkmkstart bkmkend nonshppict shpinst template userprops'.split(
    ' ',
  ),
);
const WORDS: Record<string, string> = {
  line: '\n',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '●',
  emspace: '\u3000',
  enspace: ' ',
  '~': ' ',
  _: '-',
};
const CODE_PAGES: Record<number, string> = { 936: 'gb18030', 54936: 'gb18030', 950: 'big5', 65001: 'utf8' };
const TOKEN = /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]+)(-?\d+)? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)/g;
/** The tab between an automatic number and its paragraph. */
const AFTER_NUMBER = /^([^\s]{1,8}[、.．）)])\s+/;
const DEEPEST = 1000;

/** `skip`: letters after a \u that are only its replacement. */
type Group = { aside: boolean; deleted: boolean; hidden: boolean; replacement: number };
type State = {
  groups: Group[];
  codePage: string;
  bytes: number[];
  skip: number;
  text: string;
  cells: string[];
  /** Right borders of the row's cells; the left one of the first is 0. */
  borders: number[];
  rows: BorderedRow[];
  lines: string[];
  inTable: boolean;
  pictures: number;
};

/** The body of a Rich Text file; it carries automatic numbers as words. */
export function readRtf(bytes: Buffer): ReadDocument {
  const state: State = {
    groups: [{ aside: false, deleted: false, hidden: false, replacement: 1 }],
    codePage: 'gb18030',
    bytes: [],
    skip: 0,
    text: '',
    cells: [],
    borders: [],
    rows: [],
    lines: [],
    inTable: false,
    pictures: 0,
  };
  for (const token of bytes.toString('latin1').matchAll(TOKEN)) take(state, token);
  endParagraph(state);
  endTable(state);
  const text = state.lines.join('\n').replace(/\s+$/, '');
  if (text.trim() === '') throw unreadable(state.pictures > 0 ? 'document-scanned' : 'document-empty');
  const notes: ReadingNote[] = state.pictures > 0 ? [noteOf('pictures-not-read', { count: state.pictures })] : [];
  return { format: 'rtf', text, notes };
}

function take(state: State, token: RegExpMatchArray): void {
  const [, hex, , , , , plain] = token;
  if (hex !== undefined) addByte(state, Number.parseInt(hex, 16));
  else if (plain !== undefined) for (const letter of plain) addByte(state, letter.charCodeAt(0));
  else takeCommand(state, token);
}

function takeCommand(state: State, [, , word = '', value, sign, brace]: RegExpMatchArray): void {
  flush(state);
  const group = state.groups.at(-1);
  if (brace !== undefined) enterOrLeave(state, brace);
  else if (group && sign !== undefined) addSign(state, group, sign);
  else if (group) control(state, group, { word, value: value === undefined ? null : Number(value) });
}

function addSign(state: State, group: Group, sign: string): void {
  if (sign === '*') group.aside = true;
  else addWords(state, WORDS[sign] ?? (/[\\{}]/.test(sign) ? sign : ''));
}

function enterOrLeave(state: State, brace: string): void {
  state.skip = 0;
  const group = state.groups.at(-1);
  if (brace === '{' && group) state.groups.push({ ...group });
  if (brace === '}' && state.groups.length > 1) state.groups.pop();
  if (state.groups.length > DEEPEST) throw unreadable('document-unsafe');
}

type Control = { word: string; value: number | null };

function control(state: State, group: Group, { word, value }: Control): void {
  if (word === 'pict' && !group.aside) state.pictures += 1;
  if (ASIDE.has(word)) group.aside = true;
  const words = WORDS[word];
  if (words !== undefined) addWords(state, words);
  ACTS[word]?.(state, group, value);
}

const ACTS: Record<string, (state: State, group: Group, value: number | null) => void> = {
  // A picture or a shape may repeat its text for older readers in a group that names it.
  shptxt: (_, group) => {
    group.aside = false;
  },
  ansicpg: (state, _, value) => {
    state.codePage = CODE_PAGES[value ?? 0] ?? state.codePage;
  },
  uc: (_, group, value) => {
    group.replacement = value ?? 1;
  },
  u: (state, group, value) => {
    addWords(state, String.fromCharCode(((value ?? 0) + 0x10000) % 0x10000));
    state.skip = group.replacement;
  },
  deleted: (_, group, value) => {
    group.deleted = value !== 0;
  },
  v: (_, group, value) => {
    group.hidden = value !== 0;
  },
  plain: (_, group) => {
    group.hidden = false;
    group.deleted = false;
  },
  intbl: (state) => {
    state.inTable = true;
  },
  pard: (state) => {
    state.inTable = false;
  },
  par: (state, group) => {
    if (!group.aside) endParagraph(state);
  },
  page: (state, group) => {
    if (!group.aside) endParagraph(state);
  },
  cell: (state) => {
    state.cells.push(state.text);
    state.text = '';
    state.inTable = true;
  },
  trowd: (state) => {
    state.borders = [];
  },
  cellx: (state, _, value) => {
    state.borders.push(value ?? 0);
  },
  row: (state) => {
    state.rows.push({ cells: state.cells, borders: [0, ...state.borders] });
    state.cells = [];
  },
};

function addByte(state: State, byte: number): void {
  if (state.skip > 0) state.skip -= 1;
  else state.bytes.push(byte);
}

function flush(state: State): void {
  if (state.bytes.length === 0) return;
  addWords(state, iconv.decode(Buffer.from(state.bytes), state.codePage));
  state.bytes = [];
}

function addWords(state: State, words: string): void {
  const group = state.groups.at(-1);
  if (group && !group.aside && !group.deleted && !group.hidden) state.text += words;
}

function endParagraph(state: State): void {
  flush(state);
  if (state.inTable) {
    state.text += ' ';
    return;
  }
  endTable(state);
  state.lines.push(...state.text.trim().replace(AFTER_NUMBER, '$1').split('\n'));
  state.text = '';
}

function endTable(state: State): void {
  state.lines.push(...borderedLines(state.rows));
  state.rows = [];
}
