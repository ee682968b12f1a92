import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { splitNames } from '@/lib/organisation/split-names';
import type { Comparison } from './comparison';
import type { StateGroup, StateMember } from './directory-state';
import { type Complain, complainer, readRows, readSpan, readText, type SheetRow } from './sheet-reader';

type Row = SheetRow<'集合名单'>;

/** The sheet 集合名单: new lists by a new name, members with their days; who stands in no row stays as he is. */
export function compareGroups(comparison: Comparison): void {
  const rows = readRows(comparison.tables, '集合名单', comparison.errors);
  const groups = readGroups(comparison, rows);
  const taken: StateMember[] = [];
  for (const row of rows) {
    const complain = complainer('集合名单', row, comparison.errors);
    const group = groups.get(row.cells.集合名称);
    const member = group && namesSomebody(row) ? readMember(comparison, { row, group, complain }) : null;
    if (!group || !member) continue;
    if (isFree(member, taken, complain)) noteMember(comparison, { row: row.row, group, member });
    taken.push(member);
  }
}

/** A list nobody is in yet stands in a row without a body. */
const namesSomebody = ({ cells }: Row): boolean => cells.单位 !== '' || cells.编号 !== '';

function isFree(member: StateMember, taken: readonly StateMember[], complain: Complain<'集合名单'>): boolean {
  if (taken.some(({ id }) => id === member.id)) {
    complain('编号', '同一个编号有两行，删去一行');
    return false;
  }
  if (!taken.some((other) => overlap(other, member))) return true;
  complain('单位', '同一份名单里这个单位有两行，日期重叠');
  return false;
}

const end = (day: string | null): string => day ?? '9999-12-31';
const overlap = (a: StateMember, b: StateMember): boolean =>
  a.groupId === b.groupId && a.bodyId === b.bodyId && a.validFrom <= end(b.validTo) && b.validFrom <= end(a.validTo);

/** The lists as they would be, by name; the first row of a list says which spellings it answers to. */
function readGroups(comparison: Comparison, rows: readonly Row[]): Map<string, StateGroup> {
  const known = new Map(comparison.state.groups.map((group) => [group.name, group]));
  const groups = new Map<string, StateGroup>();
  for (const row of rows) {
    const complain = complainer('集合名单', row, comparison.errors);
    const name = readText(row, '集合名称', { most: 30, complain });
    const aliases = splitNames(row.cells.别称);
    const first = groups.get(row.cells.集合名称);
    if (first && first.aliases.join() !== aliases.join()) complain('别称', '同一份名单各行的别称要一样');
    if (name === null || first) continue;
    const before = known.get(name) ?? null;
    const group = { id: before?.id ?? comparison.newId(), name, aliases };
    groups.set(name, group);
    noteGroup(comparison, { row: row.row, before, group });
  }
  return groups;
}

type NotedGroup = { row: number; before: StateGroup | null; group: StateGroup };

function noteGroup({ note }: Comparison, { row, before, group }: NotedGroup): void {
  const write = { table: 'group', isNew: before === null, row: group } as const;
  const place = { sheet: '集合名单', row } as const;
  if (!before) note({ ...place, act: 'added', what: `新名单 ${group.name}` }, write);
  else if (before.aliases.join() !== group.aliases.join())
    note({ ...place, act: 'changed', what: `${group.name}的别称：${group.aliases.join('、') || '空'}` }, write);
}

type Read = { row: Row; group: StateGroup; complain: Complain<'集合名单'> };

function readMember({ state, find, newId }: Comparison, { row, group, complain }: Read): StateMember | null {
  const { 编号: id, 单位: name } = row.cells;
  const before = state.members.find((member) => member.id === id);
  const body = find(name);
  if (!body) complain('单位', '名录和“单位”表里都没有这个单位，写简称或全称');
  const wrong = wrongId({ id, before, groupId: group.id, bodyId: body?.id });
  if (wrong) complain('编号', wrong);
  const days = readSpan(row, ['起', '止'], complain);
  if (!body || !days || wrong) return null;
  const validFrom = days.from ?? before?.validFrom ?? SINCE_UNKNOWN;
  return { id: before?.id ?? newId(), groupId: group.id, bodyId: body.id, validFrom, validTo: days.to };
}

type Identity = { id: string; before: StateMember | undefined; groupId: string; bodyId: string | undefined };

function wrongId({ id, before, groupId, bodyId }: Identity): string | null {
  if (!before) return id === '' ? null : '名单里没有这个编号，可能已经过时。新加的把编号空着';
  const same = before.groupId === groupId && (bodyId === undefined || before.bodyId === bodyId);
  return same ? null : '编号和名单、单位对不上；换单位就把这一行填上“止”，另加一行';
}

type Noted = { row: number; group: StateGroup; member: StateMember };

function noteMember({ state, bodies, note }: Comparison, { row, group, member }: Noted): void {
  const before = state.members.find(({ id }) => id === member.id);
  const body = bodies.find(({ id }) => id === member.bodyId)?.shortName ?? '';
  const write = { table: 'member', isNew: !before, row: member } as const;
  const place = { sheet: '集合名单', row } as const;
  if (!before) note({ ...place, act: 'added', what: `${body} 加入 ${group.name}` }, write);
  else if (before.validFrom !== member.validFrom || before.validTo !== member.validTo) {
    const act = before.validTo === null && member.validTo !== null ? 'ended' : 'changed';
    note(
      { ...place, act, what: `${group.name}里的${body}：止 ${member.validTo ?? '空'}，起 ${member.validFrom}` },
      write,
    );
  }
}
