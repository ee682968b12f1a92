import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { findDeadlines, findDeadlineValue } from './find-deadlines';
import { sourceOf } from './source';

/**
 * Deadlines in the office's words (domain 4.4; corpus conventions), for a plan of 2016 published on 2016-07-27: the
 * text, then for each deadline its quotation, kind, and date or rule.
 */
const CONTEXT = { year: 2016, publishedOn: localDate('2016-07-27') };
type Expected = readonly [quote: string, kind: string, dateOrRule: string | null];

const read = (text: string, find = findDeadlines) =>
  find(sourceOf(text), { start: 0, end: text.length }, CONTEXT).map(({ deadline }) => deadline);
const seen = (text: string, find = findDeadlines): Expected[] =>
  read(text, find).map(({ quote, kind, date, rule }) => [quote, kind, date ?? rule]);

type Case = readonly [text: string, ...expected: Expected[]];
const SENTENCES: readonly Case[] = [
  // Days, months and their parts
  ['请于2016年6月30日前报市政府办公室', ['2016年6月30日前', 'date', '2016-06-30']],
  ['各部门6月30日前报送', ['6月30日前', 'date', '2016-06-30']],
  ['6月30日之前完成', ['6月30日之前', 'date', '2016-06-30']],
  ['9月30日17时前上报', ['9月30日17时前', 'date', '2016-09-30']],
  ['9月30日下午5点前上报', ['9月30日下午5点前', 'date', '2016-09-30']],
  ['于9月20日(星期二)前送', ['9月20日(星期二)前', 'date', '2016-09-20']],
  ['2016 年 9 月 30 日前完成', ['2016 年 9 月 30 日前', 'date', '2016-09-30']],
  ['十二月三十一日前建成', ['十二月三十一日前', 'date', '2016-12-31']],
  ['六月底前开通', ['六月底前', 'date', '2016-06-30']],
  ['二〇一六年十月底前完成', ['二〇一六年十月底前', 'date', '2016-10-31']],
  ['二○一六年十月二十日前完成', ['二○一六年十月二十日前', 'date', '2016-10-20']],
  ['10月底完成整改', ['10月底', 'date', '2016-10-31']],
  ['10月末前完成整改', ['10月末前', 'date', '2016-10-31']],
  ['9月上旬前完成', ['9月上旬前', 'date', '2016-09-10']],
  ['9月中旬完成', ['9月中旬', 'date', '2016-09-20']],
  ['9月下旬前完成', ['9月下旬前', 'date', '2016-09-30']],
  ['2021年8月前建成', ['2021年8月前', 'date', '2021-07-31']],
  ['8月份内完成', ['8月份内', 'date', '2016-08-31']],
  ['8月底以前完成', ['8月底以前', 'date', '2016-08-31']],
  ['2016-06-30前报送', ['2016-06-30前', 'date', '2016-06-30']],
  ['不迟于11月15日报送', ['11月15日', 'date', '2016-11-15']],
  ['请于9月20日(星期二)下午下班前报送', ['9月20日(星期二)下午下班前', 'date', '2016-09-20']],
  ['本月内完成', ['本月内', 'date', '2016-07-31']],
  ['本月底前完成', ['本月底前', 'date', '2016-07-31']],
  ['下月15日前完成', ['下月15日前', 'date', '2016-08-15']],
  // Several in a sentence
  ['6月底前完成清理,12月底前全部公开', ['6月底前', 'date', '2016-06-30'], ['12月底前', 'date', '2016-12-31']],
  ['分别于6月、12月底前报送', ['6月', 'date', '2016-06-30'], ['12月底前', 'date', '2016-12-31']],
  ['7月15日和12月15日前报送', ['7月15日', 'date', '2016-07-15'], ['12月15日前', 'date', '2016-12-15']],
  ['2017年3月底前试点,6月底前铺开', ['2017年3月底前', 'date', '2017-03-31'], ['6月底前', 'date', '2017-06-30']],
  // Quarters, halves, years
  ['第三季度末前完成', ['第三季度末前', 'date', '2016-09-30']],
  ['3季度底前完成', ['3季度底前', 'date', '2016-09-30']],
  ['第四季度完成验收', ['第四季度', 'date', '2016-12-31']],
  ['上半年完成网站改版', ['上半年', 'date', '2016-06-30']],
  ['今年上半年内建成', ['今年上半年内', 'date', '2016-06-30']],
  ['今年年底前完成', ['今年年底前', 'date', '2016-12-31']],
  ['年内出台办法', ['年内', 'date', '2016-12-31']],
  ['今年内出台办法', ['今年内', 'date', '2016-12-31']],
  ['本年度内完成', ['本年度内', 'date', '2016-12-31']],
  ['年末前完成', ['年末前', 'date', '2016-12-31']],
  ['到2020年,基本建成体系', ['到2020年', 'date', '2020-12-31']],
  ['至2018年底全面建成', ['至2018年底', 'date', '2018-12-31']],
  ['2020年前建成', ['2020年前', 'date', '2019-12-31']],
  ['明年1月底前报送', ['明年1月底前', 'date', '2017-01-31']],
  ['“十三五”末实现全覆盖', ['“十三五”末', 'date', '2020-12-31']],
  ['国庆节前完成检查', ['国庆节前', 'date', '2016-09-30']],
  ['本周五前报送', ['本周五前', 'date', '2016-07-29']],
  ['8月份组织开展政务公开日活动', ['8月份', 'date', '2016-08-31']],
  ['12月中旬对落实情况进行考核', ['12月中旬', 'date', '2016-12-20']],
  ['春节前走访', ['春节前', 'date', '2017-01-26']],
  ['16年底前完成', ['16年底前', 'date', '2016-12-31']],
  // Ranges
  ['3月至5月开展集中清理', ['3月至5月', 'date', '2016-05-31']],
  ['6—9月开展专项检查', ['6—9月', 'date', '2016-09-30']],
  ['8月1日至31日集中整改', ['8月1日至31日', 'date', '2016-08-31']],
  ['2016年11月至次年2月开展', ['2016年11月至次年2月', 'date', '2017-02-28']],
  ['于10月组织开展一次督查', ['10月', 'date', '2016-10-31']],
  // Counted from issue or an event
  ['在本通知公布后30个工作日内公开', ['本通知公布后30个工作日内', 'relative', '2016-09-07']],
  ['自印发之日起20个工作日内公开', ['自印发之日起20个工作日内', 'relative', '2016-08-24']],
  ['本通知印发后一个月内报送', ['本通知印发后一个月内', 'relative', '2016-08-27']],
  ['要点印发后两周内报送', ['要点印发后两周内', 'relative', '2016-08-10']],
  ['收到申请后15个工作日内答复', ['收到申请后15个工作日内', 'relative', '15 working days after 收到申请']],
  ['会后3日内印发纪要', ['会后3日内', 'relative', '3 days after 会']],
  ['事件发生后24小时内发布', ['事件发生后24小时内', 'relative', '24 hours after 事件发生']],
  [
    '规范性文件印发后3个工作日内解读',
    ['规范性文件印发后3个工作日内', 'relative', '3 working days after 规范性文件印发'],
  ],
  [
    '自信息形成或者变更之日起20个工作日内公开',
    ['自信息形成或者变更之日起20个工作日内', 'relative', '20 working days after 信息形成或者变更'],
  ],
  ['自收到申请之日起20个工作日答复', ['自收到申请之日起20个工作日', 'relative', '20 working days after 收到申请']],
  ['应在7个工作日内公开', ['7个工作日内', 'relative', '7 working days after the event']],
  ['会议召开5个工作日前公告', ['会议召开5个工作日前', 'relative', '5 working days before 会议召开']],
  ['提前3日公告', ['提前3日', 'relative', '3 days before the event']],
  ['半个月内整改到位', ['半个月内', 'relative', '15 days after the event']],
  ['3至5个工作日内反馈', ['3至5个工作日内', 'relative', '5 working days after the event']],
  ['3年内轮训一遍', ['3年内', 'relative', '2019-07-27']],
  ['两年内实现全覆盖', ['两年内', 'relative', '2018-07-27']],
  [
    '常务会议审议通过后,2个工作日内公开',
    ['常务会议审议通过后,2个工作日内', 'relative', '2 working days after 常务会议审议通过'],
  ],
  [
    '重要政策出台后,应于5个工作日内解读',
    ['重要政策出台后,应于5个工作日内', 'relative', '5 working days after 重要政策出台'],
  ],
  ['会议召开前3日内告知代表', ['召开前3日内', 'relative', '3 days before 召开']],
  ['自通报之日起15日内整改', ['自通报之日起15日内', 'relative', '15 days after 通报']],
  ['次日10时前报送', ['次日10时前', 'relative', '1 days after the event']],
  ['一个月内完成整改', ['一个月内', 'relative', '1 months after the event']],
  [
    '最迟要在5小时内发布信息,在24小时内举行发布会',
    ['5小时内', 'relative', '5 hours after the event'],
    ['24小时内', 'relative', '24 hours after the event'],
  ],
  ['预算在人民代表大会批准后20日内公开', ['人民代表大会批准后20日内', 'relative', '20 days after 人民代表大会批准']],
  ['本要点印发后,各部门于10个工作日内制定方案', ['本要点印发后,各部门于10个工作日内', 'relative', '2016-08-10']],
  // Recurrences
  [
    '每季度末(分别在6月、9月和12月底)报送',
    ['每季度末(分别在6月、9月和12月底)', 'recurring', 'quarterly(末(分别在6月、9月和12月底))'],
  ],
  ['每年6月30日前公开', ['每年6月30日前', 'recurring', 'annual(6月30日前)']],
  ['每年年底前公开', ['每年年底前', 'recurring', 'annual(年底前)']],
  ['每年一季度公开', ['每年一季度', 'recurring', 'annual(一季度)']],
  ['每月15日和30日出版', ['每月15日和30日', 'recurring', 'monthly(15日和30日)']],
  ['每月10日前报送上月情况', ['每月10日前', 'recurring', 'monthly(10日前)']],
  ['每月底前更新', ['每月底前', 'recurring', 'monthly(底前)']],
  ['每季度首月通报', ['每季度首月', 'recurring', 'quarterly(首月)']],
  ['每季度第一个月10日前报送', ['每季度第一个月10日前', 'recurring', 'quarterly(第一个月10日前)']],
  ['每季度结束后15日内公布', ['每季度结束后15日内', 'recurring', 'quarterly(结束后15日内)']],
  ['季度终了后10个工作日内报送', ['季度终了后10个工作日内', 'recurring', 'quarterly(终了后10个工作日内)']],
  ['次月10日前报送', ['次月10日前', 'recurring', 'monthly(次月10日前)']],
  ['每半年一次', ['每半年', 'recurring', 'half-yearly']],
  ['按季度通报', ['按季度', 'recurring', 'quarterly']],
  ['逐月公布', ['逐月', 'recurring', 'monthly']],
  ['实行月报制度', ['月报', 'recurring', 'monthly']],
  ['实行季报告制度', ['季报告', 'recurring', 'quarterly']],
  ['一季度一通报', ['一季度一通报', 'recurring', 'quarterly']],
  ['每两周发一期', ['每两周', 'recurring', 'every two weeks']],
  ['每周一更新', ['每周一', 'recurring', 'weekly(一)']],
  ['每两个月调度', ['每两个月', 'recurring', 'every 2 months']],
  ['每3个月通报', ['每3个月', 'recurring', 'quarterly']],
  ['每两年开展评估', ['每两年', 'recurring', 'every 2 years']],
  ['自2016年起,每季度公开', ['自2016年起,每季度', 'recurring', 'quarterly, from 2016']],
  ['从今年起,市环保局每季度公开', ['每季度', 'recurring', 'quarterly, from 2016']],
  ['每季度末月25日前报送', ['每季度末月25日前', 'recurring', 'quarterly(末月25日前)']],
  ['每季度末25日前报送', ['每季度末25日前', 'recurring', 'quarterly(末25日前)']],
  ['每月最后一个工作日前报送', ['每月最后一个工作日前', 'recurring', 'monthly(最后一个工作日前)']],
  ['每月前5个工作日内报送', ['每月前5个工作日内', 'recurring', 'monthly(前5个工作日内)']],
  [
    '实行周调度、月通报、季考核制度',
    ['周调度', 'recurring', 'weekly'],
    ['月通报', 'recurring', 'monthly'],
    ['季考核', 'recurring', 'quarterly'],
  ],
  ['上半年、下半年各开展一次培训', ['上半年、下半年各', 'recurring', 'half-yearly']],
  ['每周五下班前报送', ['每周五下班前', 'recurring', 'weekly(五下班前)']],
  ['每周一至周五更新', ['每周一至周五', 'recurring', 'weekly(一至周五)']],
  ['主要负责人每年至少听取一次汇报', ['每年', 'recurring', 'annual']],
  ['每個工作日更新', ['每個工作日', 'recurring', 'daily']],
];

const NONE: readonly string[] = [
  '自印发之日起30日后施行',
  '公开征求意见时间不少于30日',
  '迎接省政府年底考核',
  '6月10日前后',
  '2周内未更新',
  '公示时间不得少于7日',
  '保存期限不少于5年',
  '连续3个月以上未更新',
  '提供24小时自助服务',
  '2016年6月30日,市政府召开会议',
  '全年共组织191场',
  '截至2016年6月底,全市共公开3万条',
  '5月召开了动员会',
  '自2016年5月1日起施行,有效期5年',
  '及时公开、实时更新、动态调整相关信息',
  '有效期至2018年12月31日',
  '实施期限至2017年底',
  '政策执行期至2016年12月31日',
  '本办法试行一年',
  '自2016年1月1日起施行',
  '省政府将于第三季度督查',
  '全省将于8月召开现场会',
  '国务院办公厅将在年底前开展评估',
  '去年底已完成整合',
  '截至2015年底累计公开1000条',
  '2015年12月印发的通知',
  '落实《2016年底前工作计划》要求',
  '做好2016年政务公开工作',
  '2016年7月27日印发',
  '近3年内的数据',
  '3年内无违法记录',
  '统计时限为2016年1月1日至12月31日',
  '2016年1—6月累计受理52件',
  '公开年度报告和年度计划',
  '逐年提高公开比例',
  '每人每月补助200元',
  '按日计罚',
  '不定期抽查',
  '第一季度经济运行情况',
  '2016年中国政府网站绩效评估',
  '按月龄接种',
  '人民日报刊发',
  '5月报送了材料',
  '多年内未发生事故',
];

const VALUES: readonly Case[] = [
  ['2016-06-30', ['2016-06-30', 'date', '2016-06-30']],
  ['2016.6.30', ['2016.6.30', 'date', '2016-06-30']],
  ['2016/6/30', ['2016/6/30', 'date', '2016-06-30']],
  ['2016.06', ['2016.06', 'date', '2016-06-30']],
  ['2016年10月', ['2016年10月', 'date', '2016-10-31']],
  ['10月份', ['10月份', 'date', '2016-10-31']],
  ['三季度', ['三季度', 'date', '2016-09-30']],
  ['上半年', ['上半年', 'date', '2016-06-30']],
  ['2016年', ['2016年', 'date', '2016-12-31']],
  ['3-5月', ['3-5月', 'date', '2016-05-31']],
  ['6月、12月', ['6月', 'date', '2016-06-30'], ['12月', 'date', '2016-12-31']],
  ['持续推进', ['持续推进', 'ongoing', null]],
  ['长期坚持', ['长期坚持', 'ongoing', null]],
  ['全年', ['全年', 'ongoing', null]],
  ['常态化', ['常态化', 'ongoing', null]],
  ['实时更新', ['实时更新', 'ongoing', null]],
  ['年底前并长期坚持', ['年底前', 'date', '2016-12-31']],
  ['按照省里有关要求', ['按照省里有关要求', 'relative', 'as the named rule requires']],
  ['全年4次', ['全年4次', 'date', '2016-12-31']],
  ['立即整改,长期坚持', ['立即整改,长期坚持', 'ongoing', null]],
  ['按季度推进', ['按季度', 'recurring', 'quarterly']],
  ['2016.6.30前', ['2016.6.30前', 'date', '2016-06-30']],
  ['每月', ['每月', 'recurring', 'monthly']],
];

describe('the office’s words for a deadline', () => {
  it.each(SENTENCES.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(seen(text)).toEqual(expected);
  });

  it.each(NONE)('none in 「%s」', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it.each(['落实2016年工作要点', '市政府办公室', '1', '2016年度报告'])('none in the cell 「%s」', (text) => {
    expect(seen(text, findDeadlineValue)).toEqual([]);
  });

  it.each(VALUES.map(([text, ...expected]) => ({ text, expected })))('cell 「$text」', ({ text, expected }) => {
    expect(seen(text, findDeadlineValue)).toEqual(expected);
  });
});

describe('what a deadline asks for besides its day', () => {
  it.each([
    ['年内至少听取一次汇报', { count: 1, date: '2016-12-31' }],
    ['全年不少于4次', { count: 4, date: '2016-12-31' }],
    ['全年发布解读不少于50篇', { count: 50, date: '2016-12-31' }],
    ['年内开展2次培训', { count: 2, date: '2016-12-31' }],
    ['每年至少2次', { count: 2, recurrence: { every: 'year' } }],
    ['每年开展1-2次培训', { count: 1, recurrence: { every: 'year' } }],
    ['每季度至少一次', { count: 1, recurrence: { every: 'quarter' } }],
    ['每月15日和30日出版', { recurrence: { every: 'month', fixed: [{ day: 15 }, { day: 30 }] } }],
    ['每月10日前报送', { recurrence: { every: 'month', fixed: [{ day: 10 }] } }],
    ['次月10日前报送', { recurrence: { every: 'month', fixed: [{ day: 10 }], following: true } }],
    ['每季度第一个月10日前', { recurrence: { every: 'quarter', fixed: [{ month: 1, day: 10 }] } }],
    ['每季度首月', { recurrence: { every: 'quarter', fixed: [{ month: 1, day: 31 }] } }],
    ['每季度末前', { recurrence: { every: 'quarter', fixed: [{ month: 3, day: 31 }] } }],
    ['每年6月30日前', { recurrence: { every: 'year', fixed: [{ month: 6, day: 30 }] } }],
    [
      '每年3月、9月底前',
      {
        recurrence: {
          every: 'year',
          fixed: [
            { month: 3, day: 31 },
            { month: 9, day: 31 },
          ],
        },
      },
    ],
    ['每季度结束后15日内', { recurrence: { every: 'quarter', grace: { count: 15, unit: 'days' } } }],
    ['自2016年起,每季度', { recurrence: { every: 'quarter', fromYear: 2016 } }],
    ['3年内轮训一遍', { window: { count: 3, unit: 'years' } }],
    ['收到申请后15个工作日内', { trigger: { words: '收到申请', count: 15, unit: 'working days', before: false } }],
    ['会议召开5个工作日前', { trigger: { words: '会议召开', count: 5, unit: 'working days', before: true } }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject([expected]);
  });
});
