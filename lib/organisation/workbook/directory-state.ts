import type { BodyKind, BodyLevel } from '@/lib/organisation/body';
import type { PostKind } from '@/lib/organisation/body-post';
import type { Succession } from '@/lib/organisation/succession';
import type { LocalDate } from '@/lib/shared/local-date';

export type StateBody = {
  id: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  level: BodyLevel;
  parentId: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};
export type StateAlias = {
  alias: string;
  bodyId: string;
  source: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
};
export type StateGroup = { id: string; name: string; aliases: string[] };
export type StateMember = {
  id: string;
  groupId: string;
  bodyId: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};
export type StatePost = {
  id: string;
  bodyId: string;
  kind: PostKind;
  title: string;
  phone: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

/** The whole directory as the workbook carries it, in the directory's order. */
export type DirectoryState = {
  bodies: readonly StateBody[];
  aliases: readonly StateAlias[];
  successions: readonly Succession[];
  groups: readonly StateGroup[];
  members: readonly StateMember[];
  posts: readonly StatePost[];
};

/** One row to write; a row that is there already is overwritten by its id or key. */
export type DirectoryWrite =
  | { table: 'body'; isNew: boolean; row: StateBody }
  | { table: 'alias'; row: Omit<StateAlias, 'source'> }
  | { table: 'succession'; row: Succession }
  | { table: 'group'; isNew: boolean; row: StateGroup }
  | { table: 'member'; isNew: boolean; row: StateMember }
  | { table: 'post'; isNew: boolean; row: StatePost };

export type ChangeAct = 'added' | 'changed' | 'ended';

/** What one row of the workbook would change, in words. */
export type DirectoryChange = { sheet: SheetName; row: number; act: ChangeAct; what: string };

/** What is wrong with one cell: `read` is what stands there. `row` counts from 1 as the spreadsheet does. */
export type CellError = { sheet: SheetName; row: number; column: string; read: string; advice: string };

export const SHEET_NAMES = ['单位', '别名', '沿革', '集合名单', '岗位'] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

/** The columns of each sheet; the same out and in. */
export const COLUMNS = {
  单位: ['编号', '全称', '简称', '类别', '层级', '上级单位', '设立日期', '撤销日期'],
  别名: ['别名', '单位', '来源', '起', '止'],
  沿革: ['原单位', '新单位', '方式', '生效日期', '文件'],
  集合名单: ['编号', '集合名称', '别称', '单位', '起', '止'],
  岗位: ['编号', '单位', '岗位', '职务或姓名', '办公电话', '到任', '离任'],
} as const satisfies Record<SheetName, readonly string[]>;

export type Column<Sheet extends SheetName> = (typeof COLUMNS)[Sheet][number];
