import { describe, expect, it } from 'vitest';
import { pickHits } from './pick-hits';
import { rankOf } from './rank-of';
import { MOST_HITS } from './search-hit';
import { likePattern, parseSearchQuery } from './search-query';

const FGW = ['市发改委', '衡阳市发展和改革委员会', '市发展改革委', '发改委'];
const rank = (typed: string, spellings: readonly string[]) => rankOf(parseSearchQuery(typed), spellings);

describe('how well a name answers what was typed', () => {
  it.each([
    ['发改委', FGW, 'exact'],
    ['市发改', FGW, 'prefix'],
    ['fagai', FGW, 'prefix'],
    ['FaGaiWei', FGW, 'prefix'],
    ['fgw', FGW, 'initials'],
    ['SFGW', FGW, 'initials'],
    ['改革', FGW, 'contains'],
    ['gaige', FGW, 'contains'],
    ['發改委', FGW, 'exact'],
    ['agai', FGW, null],
    ['fgj', FGW, null],
    ['g', FGW, null],
    ["xi'an", ['西安路'], 'prefix'],
    ['lvhua', ['市绿化办'], 'contains'],
    ['', FGW, null],
    ['  ', FGW, null],
  ])('%s', (typed, spellings, expected) => {
    expect(rank(typed, spellings)).toBe(expected);
  });

  it('a document number is found however its brackets were typed', () => {
    for (const typed of [
      '衡政办函〔2016〕24号',
      '衡政办函[2016]24号',
      '衡政办函（２０１６）24号',
      '衡政办函【2016】24号',
    ])
      expect(rank(typed, ['衡政办函〔2016〕24号'])).toBe('exact');
    expect(rank('2016 24号', ['衡政办函〔2016〕24号'])).toBe('contains');
  });

  it('every word must be found, in any order, by characters or by letters', () => {
    const task = ['17', '第17条', '一（一）', '公开饮用水水质监测信息'];
    expect(rank('水质 公开', task)).toBe('contains');
    expect(rank('yys 监测', task)).toBe('contains');
    expect(rank('水质 预算', task)).toBeNull();
    expect(rank('一(一)', task)).toBe('exact');
    expect(rank('17', task)).toBe('exact');
    expect(rank('第17条', task)).toBe('exact');
  });

  it('per cent signs and underscores are what they are', () => {
    expect(likePattern('100%_\\')).toBe('%100\\%\\_\\\\%');
    expect(rank('100%', ['公开率达到100%'])).toBe('contains');
    expect(rank('%', ['公开率'])).toBeNull();
  });

  it('more than sixty characters are not looked at', () => {
    expect(parseSearchQuery('水'.repeat(80)).text).toHaveLength(60);
  });
});

describe('which answers are shown', () => {
  const candidate = (title: string, ...further: string[]) => ({
    hit: { id: title, title, note: '', href: '/' },
    spellings: [title, ...further],
  });
  const none = { body: [], task: [], plan: [], evidence: [], person: [], page: [] };

  it('the kind with the best answer stands first, within it the best one', () => {
    const groups = pickHits(parseSearchQuery('fgw'), {
      ...none,
      task: [candidate('公开分管范围')],
      evidence: [candidate('发文目录')],
      body: [candidate('市发改委下属中心'), candidate('市发改委', '发改委')],
      page: [candidate('审核')],
    });
    expect(groups.map(({ kind, hits }) => [kind, hits.map(({ title }) => title)])).toEqual([
      ['body', ['市发改委', '市发改委下属中心']],
    ]);
    const byText = pickHits(parseSearchQuery('水质'), {
      ...none,
      task: [candidate('公开水质')],
      evidence: [candidate('水质')],
    });
    expect(byText.map(({ kind }) => kind)).toEqual(['evidence', 'task']);
  });

  it('of many equals the first eight', () => {
    const many = Array.from({ length: 20 }, (_, at) => candidate(`水质公告${at}`));
    const [group] = pickHits(parseSearchQuery('水质'), { ...none, evidence: many });
    expect(group?.hits.map(({ title }) => title)).toEqual(many.slice(0, MOST_HITS).map(({ hit }) => hit.title));
  });
});
