import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { type DatedGroup, groupMembers } from './dated-group';

const member = (bodyId: string, from: string, to: string | null = null) => ({
  id: bodyId,
  bodyId,
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
});
const GROUPS: readonly DatedGroup[] = [
  {
    id: 'counties',
    name: '各县市区',
    aliases: ['各县（市、区）', '五县二市五区'],
    members: [
      member('hengnan', '2000-01-01'),
      member('nanyue', '2000-01-01', '2018-12-31'),
      member('new', '2019-01-01'),
    ],
  },
  { id: 'parks', name: '两区一园', aliases: [], members: [] },
  { id: 'one', name: '公共企事业单位', aliases: ['水电气'], members: [member('water', '2000-01-01')] },
  { id: 'two', name: '民生企业', aliases: ['水电气'], members: [member('bus', '2000-01-01')] },
];
const on = (name: string, day = '2016-07-27') => groupMembers(name, GROUPS, localDate(day));

describe('collective names by dated lists', () => {
  it.each(['各县市区', '各县市区人民政府', '各县（市、区）政府', '各縣市區', '县市区人民政府', '五县二市五区'])(
    '%s is the list of the day',
    (name) => {
      expect(on(name)).toEqual(['hengnan', 'nanyue']);
      expect(on(name, '2018-12-31')).toEqual(['hengnan', 'nanyue']);
      expect(on(name, '2019-01-01')).toEqual(['hengnan', 'new']);
    },
  );

  it('answers nothing for an unknown name, an empty list, or a spelling two lists claim', () => {
    expect(on('市直各部门')).toBeNull();
    expect(on('两区一园')).toBeNull();
    expect(on('水电气')).toBeNull();
    expect(on('公共企事业单位')).toEqual(['water']);
  });
});
