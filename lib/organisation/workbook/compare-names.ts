import { SUCCESSION_NAMES, type Succession } from '@/lib/organisation/succession';
import { readDay } from '@/lib/shared/written-day';
import type { Comparison } from './comparison';
import type { StateAlias } from './directory-state';
import { type Complain, complainer, readRows, readSpan, readText, readWord, type SheetRow } from './sheet-reader';

const NO_SUCH_BODY = '名录和“单位”表里都没有这个单位，写简称或全称';
const span = ({ validFrom, validTo }: Pick<StateAlias, 'validFrom' | 'validTo'>): string =>
  `${validFrom ?? '空'} 至 ${validTo ?? '空'}`;

/** The sheet 别名: a name that stands in no row stays as it is; it goes out of use by its 止. */
export function compareAliases(comparison: Comparison): void {
  const { tables, errors, state } = comparison;
  const known = new Map(state.aliases.map((alias) => [alias.alias, alias]));
  const seen = new Set<string>();
  for (const row of readRows(tables, '别名', errors)) {
    const complain = complainer('别名', row, errors);
    const alias = readAlias(comparison, row, complain);
    if (!alias) continue;
    if (seen.has(alias.alias)) complain('别名', '同一个别名有两行，删去一行');
    else noteAlias(comparison, row.row, known.get(alias.alias) ?? null, alias);
    seen.add(alias.alias);
  }
}

type ReadAlias = Omit<StateAlias, 'source'>;

function readAlias({ find, bodies }: Comparison, row: SheetRow<'别名'>, complain: Complain<'别名'>): ReadAlias | null {
  const alias = readText(row, '别名', { most: 60, complain });
  const body = find(row.cells.单位);
  if (!body) complain('单位', NO_SUCH_BODY);
  const days = readSpan(row, ['起', '止'], complain);
  const owner = bodies.find((one) => one.name === alias || one.shortName === alias);
  if (owner) complain('别名', `已是${owner.shortName}的全称或简称，不用再写别名`);
  return alias && body && days && !owner ? { alias, bodyId: body.id, validFrom: days.from, validTo: days.to } : null;
}

function noteAlias({ note, bodies }: Comparison, row: number, before: StateAlias | null, alias: ReadAlias): void {
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.shortName ?? '';
  const write = { table: 'alias', row: alias } as const;
  const place = { sheet: '别名', row } as const;
  if (!before) {
    note({ ...place, act: 'added', what: `${alias.alias} 认作 ${nameOf(alias.bodyId)}` }, write);
    return;
  }
  const changed = [
    ...(before.bodyId === alias.bodyId ? [] : [`${nameOf(before.bodyId)}→${nameOf(alias.bodyId)}`]),
    ...(span(before) === span(alias) ? [] : [`${span(before)}→${span(alias)}`]),
  ];
  if (changed.length === 0) return;
  const act = before.validTo === null && alias.validTo !== null ? 'ended' : 'changed';
  note({ ...place, act, what: `${alias.alias}：${changed.join('；')}` }, write);
}

/** The sheet 沿革: new lines of a reform, or a corrected day or paper. */
export function compareSuccessions(comparison: Comparison): void {
  const { tables, errors, state } = comparison;
  const keyOf = (line: Succession) => `${line.predecessorId} ${line.successorId}`;
  const known = new Map(state.successions.map((line) => [keyOf(line), line]));
  const seen = new Set<string>();
  for (const row of readRows(tables, '沿革', errors)) {
    const complain = complainer('沿革', row, errors);
    const line = readSuccession(comparison, row, complain);
    if (!line) continue;
    const before = known.get(keyOf(line)) ?? null;
    if (seen.has(keyOf(line))) complain('新单位', '同样的两个单位有两行，删去一行');
    else if (isAllowed(comparison, { before, line, complain })) noteSuccession(comparison, row.row, before, line);
    seen.add(keyOf(line));
  }
}

function readSuccession({ find }: Comparison, row: SheetRow<'沿革'>, complain: Complain<'沿革'>): Succession | null {
  const { cells } = row;
  const [from, to] = [find(cells.原单位), find(cells.新单位)];
  if (!from) complain('原单位', NO_SUCH_BODY);
  if (!to) complain('新单位', NO_SUCH_BODY);
  const kind = readWord(row, '方式', { words: SUCCESSION_NAMES, complain });
  const effectiveOn = readDay(cells.生效日期);
  if (!effectiveOn) complain('生效日期', '填上生效日期，写成 2019-01-01 的样子');
  const document = readText(row, '文件', { most: 80, complain });
  if (!from || !to || !kind || !effectiveOn || !document) return null;
  return { predecessorId: from.id, successorId: to.id, kind, effectiveOn, document };
}

type Candidate = { before: Succession | null; line: Succession; complain: Complain<'沿革'> };

function isAllowed({ bodies }: Comparison, { before, line, complain }: Candidate): boolean {
  if (line.predecessorId === line.successorId) {
    complain('新单位', '和原单位是同一个');
    return false;
  }
  const isDuplicate = line.kind === 'duplicate';
  if (isDuplicate !== (before?.kind === 'duplicate') && (before || isDuplicate)) {
    complain('方式', '重复登记的单位在单位页里合并，不在这里写');
    return false;
  }
  const from = bodies.find(({ id }) => id === line.predecessorId);
  if (line.kind === 'split' || from?.validTo) return true;
  complain('原单位', '还没有撤销日期，先在“单位”表里填上');
  return false;
}

function noteSuccession({ note, bodies }: Comparison, row: number, before: Succession | null, line: Succession): void {
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.shortName ?? '';
  const words = (one: Succession) =>
    `${nameOf(one.predecessorId)} ${SUCCESSION_NAMES[one.kind]} ${nameOf(one.successorId)}，${one.effectiveOn}，${one.document}`;
  if (before && words(before) === words(line)) return;
  const change = { sheet: '沿革', row, act: before ? 'changed' : 'added', what: words(line) } as const;
  note(change, { table: 'succession', row: line });
}
