import { describe, expect, it } from 'vitest';
import { explainMerge, type MergePreview } from './merge-preview';

const PREVIEW: MergePreview = {
  from: { id: 'b', name: '衡阳市发改局', shortName: '市发改局', validTo: null },
  into: { id: 'a', name: '衡阳市发展和改革委员会', shortName: '市发改委', validTo: null },
  names: ['衡阳市发改局', '市发改局'],
  obligations: { movable: 3, begun: 2, doubled: 1, closed: 4 },
  draftParties: 5,
  children: 0,
  groups: ['市直机关各单位'],
  posts: 2,
  accounts: 1,
};

describe('合并前说清会发生什么', () => {
  it('转过去：只转没动过的，其余留下', () => {
    const said = explainMerge(PREVIEW, 'move');
    expect(said).toContain('未办结、还没动过的 3 件转给市发改委');
    expect(said).toContain('未办结的 3 件留在市发改局，由它的账号办完');
    expect(said).toContain('已办结的 4 件不动，仍写市发改局');
    expect(said).not.toContain('下级');
  });

  it('留下：一件也不转', () => {
    const said = explainMerge(PREVIEW, 'stay').join('\n');
    expect(said).not.toContain('转给');
    expect(said).toContain('未办结的 6 件留在市发改局');
  });
});
