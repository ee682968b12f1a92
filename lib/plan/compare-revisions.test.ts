import { describe, expect, it } from 'vitest';
import { compareRevisions, ownChanges } from './compare-revisions';

const WAS = {
  text: '公开水质',
  partyName: ['市环保局', ''],
  partyRole: ['lead', 'lead'],
  factKey: '',
  kind: 'recurring',
  recurrence: 'quarter',
};

describe('comparing two people’s revisions', () => {
  it('names each part that was changed, and by whom', () => {
    const theirs = { ...WAS, text: '公开饮用水水质', kind: 'none' };
    const mine = { ...WAS, version: '1', partyName: ['市环保局', '市水利局'], text: '公开水源水质' };
    const rows = compareRevisions({ was: WAS, theirs, mine });
    expect(rows.map(({ part, by }) => [part, by])).toEqual([
      ['text', 'both'],
      ['parties', 'mine'],
      ['deadline', 'theirs'],
    ]);
    expect(rows[0]).toMatchObject({ was: '公开水质', theirs: '公开饮用水水质', mine: '公开水源水质' });
    expect(rows[1]?.mine).toBe('市环保局（牵头）、市水利局（牵头）');
    expect(rows[2]).toMatchObject({ was: '每季度', theirs: '没写期限', mine: '每季度' });
    expect(ownChanges(rows, mine)).toEqual({
      text: '公开水源水质',
      partyName: ['市环保局', '市水利局'],
      partyRole: ['lead', 'lead'],
    });
  });

  it('finds nothing when the forms say the same in other fields', () => {
    expect(compareRevisions({ was: WAS, theirs: { ...WAS, partyName: '市环保局' }, mine: WAS })).toEqual([]);
  });

  it('without the version both began from, calls every difference one of both', () => {
    const rows = compareRevisions({ was: null, theirs: WAS, mine: { ...WAS, text: '另一句' } });
    expect(rows).toEqual([{ part: 'text', was: null, theirs: '公开水质', mine: '另一句', by: 'both' }]);
  });
});
