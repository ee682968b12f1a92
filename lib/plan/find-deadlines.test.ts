import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { findDeadlines, findDeadlineValue } from './find-deadlines';
import type { DeadlineContext } from './resolve-deadline';
import { sourceOf } from './source';

const KNOWN: DeadlineContext = { year: 2016, publishedOn: localDate('2016-07-27') };
const UNKNOWN: DeadlineContext = { year: null, publishedOn: null };

function read(text: string, context = KNOWN) {
  return findDeadlines(sourceOf(text), { start: 0, end: text.length }, context).map((found) => found.deadline);
}

describe('deadlines in a sentence', () => {
  it.each([
    ['要在2016年底前统一上移', '2016年底前', '2016-12-31'],
    ['确保在9月底前完成', '9月底前', '2016-09-30'],
    ['要在今年底前整合', '今年底前', '2016-12-31'],
    ['明年2月底前报送', '明年2月底前', '2017-02-28'],
    ['2021年8月前建成', '2021年8月前', '2021-07-31'],
    ['1月前建成', '1月前', '2015-12-31'],
    ['于4月20日(星期三)前送', '4月20日(星期三)前', '2016-04-20'],
    ['６月３０日前报送', '６月３０日前', '2016-06-30'],
    ['到2023年底基本形成', '到2023年底', '2023-12-31'],
    ['年底组织考核', '年底', '2016-12-31'],
    ['第三季度末前完成', '第三季度末前', '2016-09-30'],
    ['上半年内完成', '上半年内', '2016-06-30'],
  ])('%s', (text, quote, date) => {
    expect(read(text)).toMatchObject([{ quote, kind: 'date', date }]);
  });

  it.each([
    ['在本通知公布后30个工作日内公开', '2016-09-07', '30 working days after publication'],
    ['自本通知印发之日起20日内办结', '2016-08-16', '20 days after publication'],
    ['自本通知公布之日起1个月内办结', '2016-08-27', '1 months after publication'],
    ['3年内轮训一遍', '2019-07-27', 'within 3 years of publication'],
    ['审议通过后20日内公开', null, '20 days after 审议通过'],
    ['第一时间发布', null, 'immediately'],
  ])('%s', (text, date, rule) => {
    expect(read(text)).toMatchObject([{ kind: 'relative', date, rule }]);
  });

  it.each([
    ['自2016年起,每季度公开', 'quarterly, from 2016', { every: 'quarter', fromYear: 2016 }],
    ['按月發布通報', 'monthly', { every: 'month' }],
    ['每兩周公布', 'every two weeks', { every: 'fortnight' }],
    ['每半年报告', 'half-yearly', { every: 'half' }],
    ['每年度公布', 'annual', { every: 'year' }],
    ['每天更新', 'daily', { every: 'day' }],
    ['每月15日和30日出版', 'monthly(15日和30日)', { every: 'month' }],
    ['定期发布', 'unspecified', null],
  ])('%s', (text, rule, recurrence) => {
    expect(read(text)).toMatchObject([{ kind: 'recurring', date: null, rule, recurrence }]);
  });

  it.each([
    '及时公布并实时更新',
    '持续改进政府服务',
    '公开年度报告',
    '2016年7月27日印发',
    '不定期抽查',
    '按时按质完成',
    '近3年内',
  ])('reads none in 「%s」', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('counts what is to be done at least so often', () => {
    expect(read('年内至少听取一次工作汇报')).toMatchObject([
      { quote: '年内至少听取一次', count: 1, date: '2016-12-31' },
    ]);
  });

  it('leaves the date open when year or publication is not known', () => {
    expect(read('年底前完成', UNKNOWN)).toMatchObject([{ kind: 'date', date: null }]);
    expect(read('本通知公布后30个工作日内', UNKNOWN)).toMatchObject([{ kind: 'relative', date: null }]);
  });
});

describe('a cell or label that holds a deadline', () => {
  it.each([
    ['持续推进', 'ongoing', null],
    ['按照省里有关要求', 'relative', null],
    ['2016年10月', 'date', '2016-10-31'],
    ['10月15日', 'date', '2016-10-15'],
    ['年底前', 'date', '2016-12-31'],
  ])('%s', (text, kind, date) => {
    const found = findDeadlineValue(sourceOf(text), { start: 0, end: text.length }, KNOWN);
    expect(found.map((one) => one.deadline)).toMatchObject([{ quote: text, kind, date }]);
  });
});
