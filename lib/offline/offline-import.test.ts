import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { OFFLINE_COLUMNS, OFFLINE_NOTE, type OfflineColumn, offlineRows } from './offline-sheet';
import { countImport, type KnownObligation, type KnownPage, planImport, sayImport } from './plan-import';
import { readEntries } from './read-entries';

const today = localDate('2016-11-01');
const held = (id: string, given: Partial<KnownObligation> = {}): KnownObligation => ({
  id,
  version: 3,
  state: 'in_progress',
  planClosed: false,
  anchor: '一（一）',
  text: '公开饮用水水质',
  period: '2016Q3',
  ...given,
});
const OBLIGATIONS = [
  held('a'),
  held('b'),
  held('sent', { state: 'submitted' }),
  held('done', { state: 'closed' }),
  held('off', { state: 'cancelled' }),
  held('old', { planClosed: true }),
];

type Filled = Partial<Record<OfflineColumn, string>>;

/** The exported sheet with what a person typed into a row each; rows of the sheet begin with 3. */
function sheetOf(...filled: Filled[]): string[][] {
  const rows = offlineRows(filled.map((_, index) => ({ ...held(`x${index}`), dueOn: today })));
  return [
    [OFFLINE_NOTE],
    ...rows.map((cells, at) =>
      cells.map((cell, column) => filled[at - 1]?.[OFFLINE_COLUMNS[column] ?? '条款'] ?? cell),
    ),
  ];
}
const page = { 网页标题: '三季度公告', 网址: 'https://a.gov.cn/1#top', 发布日期: '2016/10/8' };
const say = (rows: string[][], pages: readonly KnownPage[] = []) => {
  const { entries, errors } = readEntries(rows, today);
  const planned = planImport(entries, { obligations: OBLIGATIONS, pages });
  return {
    errors: [...errors, ...planned.errors].map((each) => `${each.cell}：${each.say}`),
    acts: planned.changes.map(({ obligation, acts }) => [
      obligation.id,
      ...acts.map((act) => (act.kind === 'note' ? act.text : `${act.source} ${act.title} ${act.publishedOn}`)),
    ]),
    sum: sayImport(countImport(planned.changes)),
  };
};

describe('a 填报表 that comes back', () => {
  it('says nothing where nothing was filled in', () => {
    expect(say(sheetOf({}, {}))).toMatchObject({ errors: [], acts: [] });
  });

  it('becomes notes and pages, obligation by obligation; a page that comes twice is one', () => {
    const rows = sheetOf(
      { 编号: 'a', 进展: '已挂网', ...page },
      { 编号: 'b', ...page, 网页标题: '另一个写法' },
      { 编号: 'a', ...page },
      { 编号: 'b', 进展: '又办了一步' },
    );
    expect(say(rows)).toEqual({
      errors: [],
      acts: [
        ['a', '已挂网', 'new 三季度公告 2016-10-08'],
        ['b', 'known 三季度公告 2016-10-08', '又办了一步'],
      ],
      sum: '2 件：进展 2 条，网页 2 个（其中 1 个用证据库里已有的）',
    });
  });

  it('uses what the library has, as it is there', () => {
    const known = { id: 'e', url: 'https://a.gov.cn/1', title: '库里的', publishedOn: today, usedBy: ['b'] };
    const rows = sheetOf({ 编号: 'a', ...page }, { 编号: 'b', ...page });
    expect(say(rows, [known])).toMatchObject({
      acts: [
        ['a', 'known 库里的 2016-11-01'],
        ['b', 'attached 库里的 2016-11-01'],
      ],
      sum: '1 件：进展 0 条，网页 1 个（其中 1 个用证据库里已有的）',
    });
  });

  it.each<[string, Filled, string]>([
    ['a day that is none', { ...page, 发布日期: '2016.13.1' }, 'I3：发布日期“2016.13.1”不是日期，写成 2016-10-20'],
    ['no day', { ...page, 发布日期: '' }, 'I3：发布日期没有填，写成 2016-10-20'],
    ['a day to come', { ...page, 发布日期: '2016-11-02' }, 'I3：《三季度公告》的公开日期还没到，等公开以后再报'],
    ['no title', { ...page, 网页标题: '' }, 'G3：网页标题没有填，填好再导入'],
    ['a marked title', { ...page, 网页标题: '机密公告' }, 'G3：看到了“机密”字样'],
    [
      'no address of a page',
      { ...page, 网址: 'www.a.gov.cn' },
      'H3：网址“www.a.gov.cn”不能用，网址要以 http:// 或 https:// 开头',
    ],
    ['a script for an address', { ...page, 网址: 'javascript:alert(1)' }, 'H3：网址“javascript:alert(1)”不能用'],
    ['a long note', { 进展: '长'.repeat(501) }, 'F3：进展有 501 个字，最多 500 个字'],
    ['a row of their own', { 编号: '', 进展: '甲' }, 'B3：这一行没有编号'],
    ['an obligation nobody has', { 编号: 'z', 进展: '甲' }, 'B3：没有找到这一项，可能已被移走，或不归你单位办'],
    ['one that waits', { 编号: 'sent', 进展: '甲' }, 'B3：这一件待审核，不能再填'],
    ['one that is done', { 编号: 'done', 进展: '甲' }, 'B3：这一件已办结，不能再填'],
    ['one that was cancelled', { 编号: 'off', 进展: '甲' }, 'B3：这一件已取消，不能再填'],
    ['one of a closed plan', { 编号: 'old', 进展: '甲' }, 'B3：这份要点已经关闭'],
    ['one that has changed', { 版本: '2', 进展: '甲' }, 'B3：导出以后这一件有了改动'],
    ['a version that is none', { 版本: '3.0', 进展: '甲' }, 'B3：导出以后这一件有了改动'],
  ])('%s', (_, filled, sentence) => {
    const { errors } = say(sheetOf({ 编号: 'a', ...filled }));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(sentence);
  });

  it('finds columns by their heads and misses one that was deleted', () => {
    const turned = sheetOf({ 编号: 'a', ...page, 发布日期: '明天' }).map((cells, at) =>
      at === 0 ? cells : [...cells].reverse(),
    );
    expect(say(turned).errors).toEqual(['C3：发布日期“明天”不是日期，写成 2016-10-20']);
    const cut = sheetOf({ 编号: 'a', 进展: '甲' }).map((cells) => cells.slice(0, 10));
    expect(say(cut).errors).toEqual(['A1：缺“版本”，用导出的填报表填，不要删列']);
    expect(say([]).errors).toHaveLength(1);
  });
});
