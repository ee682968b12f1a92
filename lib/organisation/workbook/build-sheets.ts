import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { POST_NAMES } from '@/lib/organisation/body-post';
import { ALIAS_SOURCES, KIND_NAMES, LEVEL_NAMES } from '@/lib/organisation/body-words';
import { SUCCESSION_NAMES } from '@/lib/organisation/succession';
import type { LocalDate } from '@/lib/shared/local-date';
import { COLUMNS, type DirectoryState, SHEET_NAMES, type SheetName } from './directory-state';

export type DirectorySheet = { name: SheetName; rows: string[][] };

/** First days that nobody knows are left empty, like days that have not come. */
const dayText = (day: LocalDate | null): string => (day === null || day === SINCE_UNKNOWN ? '' : day);

/** The directory as sheets of text, heads first; read back unchanged it changes nothing. */
export function buildSheets(state: DirectoryState): DirectorySheet[] {
  const rows = rowsOf(state);
  return SHEET_NAMES.map((name) => ({ name, rows: [[...COLUMNS[name]], ...rows[name]] }));
}

function rowsOf(state: DirectoryState): Record<SheetName, string[][]> {
  const names = new Map(state.bodies.map(({ id, shortName }) => [id, shortName]));
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  return {
    单位: state.bodies.map((body) => [
      body.id,
      body.name,
      body.shortName,
      KIND_NAMES[body.kind],
      LEVEL_NAMES[body.level],
      nameOf(body.parentId),
      dayText(body.validFrom),
      dayText(body.validTo),
    ]),
    别名: state.aliases.map(({ alias, bodyId, source, validFrom, validTo }) => [
      alias,
      nameOf(bodyId),
      ALIAS_SOURCES[source] ?? '',
      dayText(validFrom),
      dayText(validTo),
    ]),
    沿革: state.successions.map(({ predecessorId, successorId, kind, effectiveOn, document }) => [
      nameOf(predecessorId),
      nameOf(successorId),
      SUCCESSION_NAMES[kind],
      effectiveOn,
      document,
    ]),
    集合名单: groupRows(state, nameOf),
    岗位: state.posts.map(({ id, bodyId, kind, title, phone, validFrom, validTo }) => [
      id,
      nameOf(bodyId),
      POST_NAMES[kind],
      title,
      phone ?? '',
      dayText(validFrom),
      dayText(validTo),
    ]),
  };
}

/** A list nobody is in yet has a row of its own, so that its name is not lost. */
function groupRows({ groups, members }: DirectoryState, nameOf: (id: string) => string): string[][] {
  return groups.flatMap(({ id, name, aliases }) => {
    const own = members.filter(({ groupId }) => groupId === id);
    const head = [name, aliases.join('；')];
    if (own.length === 0) return [['', ...head, '', '', '']];
    return own.map((member) => [
      member.id,
      ...head,
      nameOf(member.bodyId),
      dayText(member.validFrom),
      dayText(member.validTo),
    ]);
  });
}
