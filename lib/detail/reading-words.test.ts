import { describe, expect, it } from 'vitest';
import { findChannels } from './channel';
import { FIELD_CODES, FIELD_LISTS, fieldListOf, findFields } from './field-tag';
import { findLevels } from './level';
import { findTaskType } from './task-type';
import { findVagueTimes } from './vague-time';

describe('findChannels', () => {
  it.each([
    ['要通过政府网站集中公开,方便公众查询,并充分发挥新媒体的主动推送功能', ['website', 'new-media']],
    ['在政府公报、公示栏和政务服务大厅公布', ['gazette', 'notice-board', 'library']],
    ['召开新闻发布会，由报纸和电视报道，开通12345热线', ['press', 'press-conference', 'hotline']],
    ['做好政府网站建设和网站普查', []],
    ['公开审计结果', []],
  ])('%s', (text, expected) => expect(findChannels(text)).toEqual(expected));
});

describe('findTaskType', () => {
  it.each([
    ['研究起草推进公共资源交易领域信息公开的意见', 'document'],
    ['督导检查建设单位公开环评信息', 'oversight'],
    ['将政府信息公开工作纳入公务员培训内容', 'training'],
    ['搭建统一的信息公开平台', 'platform'],
    ['做好审核转报事项的公开', 'relay'],
    ['公开国有资产监督检查情况', 'publish'],
    ['整合各类资源', null],
  ])('%s → %s', (text, expected) => expect(findTaskType(text)).toBe(expected));
});

describe('findLevels', () => {
  it.each([
    ['县、乡级部门和单位要重点公开民生支出', ['county', 'township']],
    ['市直部门网站上移', ['city']],
    ['公开审计结果', []],
  ])('%s', (text, expected) => expect(findLevels(text)).toEqual(expected));
});

describe('findVagueTimes', () => {
  it('names each vague word once, with its place', () => {
    expect(findVagueTimes('及时公布，并实时更新，不定期抽查，及时回应')).toEqual([
      { words: '及时', start: 0 },
      { words: '实时', start: 6 },
      { words: '不定期', start: 11 },
    ]);
  });
  it('does not take a fixed time for a vague one', () => expect(findVagueTimes('每季度公开')).toEqual([]));
});

describe('fields', () => {
  it('has nine fields and twenty-six, no code twice', () => {
    expect(FIELD_LISTS.map(({ tags }) => tags.length)).toEqual([9, 26]);
    expect(new Set(FIELD_CODES).size).toBe(35);
  });
  it('takes the list of the year', () => {
    expect(fieldListOf(2016).name).toBe('9大类');
    expect(fieldListOf(2018).name).toBe('9大类');
    expect(fieldListOf(2019).name).toBe('26个试点领域');
  });
  it('finds several fields of one duty', () => {
    expect(findFields('公开财政资金和重大建设项目环评信息', 2016)).toEqual([
      '9-finance',
      '9-projects',
      '9-environment',
    ]);
    expect(findFields('公开环评信息', 2020)).toEqual(['26-environment']);
  });
});
