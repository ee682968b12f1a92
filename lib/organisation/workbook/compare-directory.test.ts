import { describe, expect, it } from 'vitest';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { localDate } from '@/lib/shared/local-date';
import { buildSheets, type DirectorySheet } from './build-sheets';
import { compareDirectory, countActs } from './compare-directory';
import type { DirectoryState, SheetName, StateBody } from './directory-state';

const body = (id: string, name: string, given: Partial<StateBody> = {}): StateBody => ({
  id,
  name: `衡阳${name}`,
  shortName: name,
  kind: 'department',
  level: 'city',
  parentId: null,
  validFrom: SINCE_UNKNOWN,
  validTo: null,
  ...given,
});
const since2016 = { validFrom: localDate('2016-01-01'), validTo: null };
const STATE: DirectoryState = {
  bodies: [
    body('fagai', '市发改委'),
    body('huanbao', '市环保局'),
    body('station', '市环境监测站', { kind: 'subordinate', parentId: 'huanbao' }),
    body('gone', '市工商局', { validTo: localDate('2018-12-31') }),
  ],
  aliases: [{ alias: '市发展改革委', bodyId: 'fagai', source: 'hand', validFrom: null, validTo: null }],
  successions: [
    {
      predecessorId: 'gone',
      successorId: 'fagai',
      kind: 'merged',
      effectiveOn: localDate('2019-01-01'),
      document: '机构改革方案',
    },
  ],
  groups: [
    { id: 'g', name: '市直机关各单位', aliases: ['市直各部门', '各县（市、区）'] },
    { id: 'empty', name: '两区一园', aliases: [] },
  ],
  members: [{ id: 'm', groupId: 'g', bodyId: 'fagai', ...since2016 }],
  posts: [
    { id: 'p1', bodyId: 'fagai', kind: 'deputy', title: '=副主任', phone: '0734-8866123', ...since2016 },
    { id: 'p2', bodyId: 'huanbao', kind: 'contact', title: '办公室', phone: null, ...since2016 },
  ],
};

let ids = 0;
const newId = () => {
  ids += 1;
  return `new${ids}`;
};
const compare = (sheets: DirectorySheet[]) => compareDirectory(sheets, STATE, newId);

/** The exported sheets with some cells changed: row as the spreadsheet counts, column from 0. */
function edited(...edits: [SheetName, number, Record<number, string>][]): DirectorySheet[] {
  const sheets = buildSheets(STATE);
  for (const [name, row, cells] of edits) {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    while (rows.length < row) rows.push(rows[0]?.map(() => '') ?? []);
    for (const [column, text] of Object.entries(cells)) (rows[row - 1] ?? [])[Number(column)] = text;
  }
  return sheets;
}

const saidErrors = (sheets: DirectorySheet[]) =>
  compare(sheets).errors.map(({ sheet, row, column, read }) => `${sheet} ${row} ${column} ${read}`);
const said = (sheets: DirectorySheet[]) => {
  const { errors, changes } = compare(sheets);
  expect(errors).toEqual([]);
  return changes.map(({ sheet, row, act, what }) => `${sheet} ${row} ${act} ${what}`);
};

describe('a workbook of the directory', () => {
  it('unchanged it changes nothing', () => {
    expect(compare(buildSheets(STATE))).toEqual({ errors: [], changes: [], writes: [] });
  });

  it('says what would be added, changed and ended', () => {
    const sheets = edited(
      ['单位', 3, { 2: '市生态环境局', 1: '衡阳市生态环境局' }],
      ['单位', 4, { 5: '市生态环境局' }],
      ['单位', 6, { 1: '衡阳市水务公司', 2: '市水务公司', 3: '公共企事业单位', 4: '市级', 6: '2017年3月1日' }],
      ['别名', 3, { 0: '市生态局', 1: '市生态环境局' }],
      ['沿革', 2, { 3: '2019/1/5' }],
      ['集合名单', 2, { 5: '2020-12-31' }],
      ['集合名单', 4, { 1: '市直机关各单位', 2: '市直各部门；各县（市、区）', 3: '市水务公司' }],
      ['岗位', 2, { 6: '2020.6.30' }],
      ['岗位', 4, { 1: '市发改委', 2: '分管领导', 3: '新副主任', 5: '2020-06-30' }],
    );
    expect(said(sheets)).toEqual([
      '单位 3 changed 市环保局：全称 衡阳市环保局→衡阳市生态环境局；简称 市环保局→市生态环境局',
      '单位 6 added 新单位 衡阳市水务公司（市水务公司）',
      '别名 3 added 市生态局 认作 市生态环境局',
      '沿革 2 changed 市工商局 并入 市发改委，2019-01-05，机构改革方案',
      '集合名单 2 ended 市直机关各单位里的市发改委：止 2020-12-31，起 2016-01-01',
      '集合名单 4 added 市水务公司 加入 市直机关各单位',
      '岗位 2 ended 市发改委分管领导 =副主任，办公电话 0734-8866123，2016-01-01 至 今 → 市发改委分管领导 =副主任，办公电话 0734-8866123，2016-01-01 至 2020-06-30',
      '岗位 4 added 市发改委分管领导 新副主任 ，2020-06-30 至 今',
    ]);
    expect(countActs(compare(sheets).changes)).toEqual({ added: 4, changed: 2, ended: 2 });
  });

  it('names every wrong cell, and goes on reading', () => {
    expect(
      saidErrors(
        edited(
          ['单位', 2, { 2: '' }],
          ['单位', 3, { 3: '部门', 7: '明年' }],
          ['单位', 4, { 0: 'stale' }],
          ['单位', 6, { 1: '衡阳市发改委', 2: '市发改局', 3: '市直部门', 4: '市级' }],
          ['别名', 2, { 1: '市没有局' }],
          ['别名', 3, { 0: '市工商局', 1: '市发改委' }],
          ['沿革', 3, { 0: '市环保局', 1: '市发改委', 2: '并入', 3: '2019-01-01', 4: '文件' }],
          ['集合名单', 2, { 3: '市环保局' }],
          ['岗位', 2, { 4: '13873412345' }],
          ['岗位', 3, { 5: '2016-12-01', 6: '2016-01-01' }],
        ),
      ),
    ).toEqual([
      '单位 2 简称 ',
      '单位 3 类别 部门',
      '单位 3 撤销日期 明年',
      '单位 4 编号 stale',
      '单位 6 全称 衡阳市发改委',
      '别名 2 单位 市没有局',
      '别名 3 别名 市工商局',
      '沿革 3 原单位 市环保局',
      '集合名单 2 编号 m',
      '岗位 2 办公电话 13873412345',
      '岗位 3 离任 2016-01-01',
    ]);
  });

  it.each([
    ['同一个编号两行', ['单位', 6, { 0: 'fagai', 1: '衡阳甲', 2: '市甲局', 3: '市直部门', 4: '市级' }], '编号'],
    ['自己的下级当上级', ['单位', 3, { 5: '市环境监测站' }], '上级单位'],
    ['撤销早于设立', ['单位', 3, { 6: '2019-01-01', 7: '2018-01-01' }], '撤销日期'],
    ['第二名分管领导', ['岗位', 4, { 1: '市发改委', 2: '分管领导', 3: '另一名' }], '岗位'],
    ['身份证号', ['岗位', 3, { 3: '430401198001011234' }], '职务或姓名'],
    ['别称不一样', ['集合名单', 4, { 1: '市直机关各单位', 2: '别的', 3: '市环保局' }], '别称'],
    ['日期重叠', ['集合名单', 4, { 1: '市直机关各单位', 2: '市直各部门；各县（市、区）', 3: '市发改委' }], '单位'],
    ['重复登记不在这里写', ['沿革', 2, { 2: '重复登记，并入' }], '方式'],
  ] as const)('%s', (_, edit, column) => {
    const { errors } = compare(edited([...edit]));
    expect([...new Set(errors.map((error) => error.column))]).toEqual([column]);
  });

  it('a missing column is an error; rows and sheets left out change nothing', () => {
    const sheets = buildSheets(STATE);
    const [bodies, ...others] = sheets;
    const cut = { name: '单位', rows: (bodies?.rows ?? []).map((row) => row.slice(0, 7)) } as const;
    expect(compare([cut, ...others]).errors.map(({ column }) => column)).toEqual(['撤销日期']);
    expect(compare([{ name: '单位', rows: (bodies?.rows ?? []).slice(0, 2) }]).changes).toEqual([]);
  });
});
