import { describe, expect, it } from 'vitest';
import { proposeParts } from './propose-parts';

const LEADS = [
  { bodyId: 'a', name: '市发改委' },
  { bodyId: 'b', name: '市财政局' },
];

describe('proposeParts', () => {
  it('gives each lead the clause that names it', () => {
    const text = '推进项目公开，市财政局公开资金，市发改委公开进展';
    expect(proposeParts(text, LEADS)).toEqual([
      { bodyId: 'a', text: '市发改委公开进展' },
      { bodyId: 'b', text: '市财政局公开资金' },
    ]);
  });
  it('gives as many clauses as leads in order', () => {
    expect(proposeParts('公开项目目录；公开收费清单', LEADS).map(({ text }) => text)).toEqual([
      '公开项目目录',
      '公开收费清单',
    ]);
  });
  it('proposes nothing where the words do not divide, or one leads alone', () => {
    expect(proposeParts('推进公开', LEADS)).toEqual([]);
    expect(proposeParts('公开甲，公开乙', LEADS.slice(0, 1))).toEqual([]);
  });
});
