import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { isBelow } from '@/lib/organisation/body-tree';
import { KIND_NAMES, LEVEL_NAMES } from '@/lib/organisation/body-words';
import { changedFields } from '@/lib/organisation/changed-fields';
import type { LocalDate } from '@/lib/shared/local-date';
import type { Comparison } from './comparison';
import type { StateBody } from './directory-state';
import { type Complain, complainer, readRows, readSpan, readText, readWord, type SheetRow } from './sheet-reader';

type Row = SheetRow<'单位'>;
type Wanted = { row: Row; complain: Complain<'单位'>; before: StateBody | null; body: StateBody };

/**
 * The sheet 单位 against the directory. Bodies that stand in no row stay as they are: nothing is deleted, a body ends by
 * its 撤销日期. Afterwards the comparison knows the bodies as they would be.
 */
export function compareBodies(comparison: Comparison): void {
  const { tables, errors, state } = comparison;
  const rows = readRows(tables, '单位', errors);
  const known = new Map(state.bodies.map((body) => [body.id, body]));
  const seen = new Set<string>();
  const wanted = rows.flatMap((row) => readBody(row, { comparison, known, seen }) ?? []);
  const after = [
    ...state.bodies.filter(({ id }) => !wanted.some(({ body }) => body.id === id)),
    ...wanted.map(({ body }) => body),
  ];
  comparison.setBodies(after);
  refuseDoubledNames(comparison, wanted);
  for (const one of wanted) setParent(comparison, one);
  refuseCircles(comparison, wanted);
  for (const one of wanted) noteChange(comparison, one);
}

type Reading = { comparison: Comparison; known: ReadonlyMap<string, StateBody>; seen: Set<string> };

function readBody(row: Row, { comparison, known, seen }: Reading): Wanted | null {
  const complain = complainer('单位', row, comparison.errors);
  const { 编号: id } = row.cells;
  const before = known.get(id) ?? null;
  const isStale = id !== '' && !before;
  if (isStale) complain('编号', '名录里没有这个编号，可能已经过时。新单位把编号空着，别的重新导出再改');
  if (before && seen.has(id)) complain('编号', '同一个编号有两行，删去一行');
  seen.add(id);
  const facts = readFacts(row, complain);
  if (!facts || isStale) return null;
  return { row, complain, before, body: { ...facts, id: before ? id : comparison.newId(), parentId: null } };
}

function readFacts(row: Row, complain: Complain<'单位'>): Omit<StateBody, 'id' | 'parentId'> | null {
  const name = readText(row, '全称', { most: 60, complain });
  const shortName = readText(row, '简称', { most: 30, complain });
  const kind = readWord(row, '类别', { words: KIND_NAMES, complain });
  const level = readWord(row, '层级', { words: LEVEL_NAMES, complain });
  const span = readSpan(row, ['设立日期', '撤销日期'], complain);
  if (!name || !shortName || !kind || !level || !span) return null;
  const validFrom: LocalDate = span.from ?? SINCE_UNKNOWN;
  return { name, shortName, kind, level, validFrom, validTo: span.to };
}

function refuseDoubledNames({ bodies, state }: Comparison, wanted: readonly Wanted[]): void {
  const aliases = new Map(state.aliases.map(({ alias, bodyId }) => [alias, bodyId]));
  for (const { body, complain } of wanted) {
    const twin = (name: string) =>
      bodies.find((other) => other.id !== body.id && (other.name === name || other.shortName === name)) ??
      bodies.find((other) => other.id !== body.id && other.id === aliases.get(name));
    for (const [column, name] of [
      ['全称', body.name],
      ['简称', body.shortName],
    ] as const) {
      const other = twin(name);
      if (other) complain(column, `已是${other.shortName}的名称，一个名称只能对一个单位；同一个单位填上它的编号`);
    }
  }
}

function setParent({ find }: Comparison, { row, body, complain }: Wanted): void {
  const { 上级单位: name } = row.cells;
  if (name === '') return;
  const parent = find(name);
  if (parent) body.parentId = parent.id;
  else complain('上级单位', '名录和“单位”表里都没有这个单位，写简称或全称');
}

function refuseCircles({ bodies }: Comparison, wanted: readonly Wanted[]): void {
  for (const { body, complain } of wanted) {
    if (body.parentId !== null && isBelow(body.parentId, body.id, bodies)) {
      complain('上级单位', '是它自己或它的下级，不能当上级单位');
    }
  }
}

function noteChange({ note, bodies, state }: Comparison, { row, before, body }: Wanted): void {
  const place = { sheet: '单位', row: row.row } as const;
  const write = { table: 'body', isNew: before === null, row: body } as const;
  if (!before) {
    note({ ...place, act: 'added', what: `新单位 ${body.name}（${body.shortName}）` }, write);
    return;
  }
  const nameOf = (id: string) => [...bodies, ...state.bodies].find((one) => one.id === id)?.shortName ?? '';
  const changed = changedFields(before, body, nameOf);
  if (changed.length === 0) return;
  const act = before.validTo === null && body.validTo !== null ? 'ended' : 'changed';
  note({ ...place, act, what: `${before.shortName}：${changed.join('；')}` }, write);
}
