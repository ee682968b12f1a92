import { describe, expect, it } from 'vitest';
import type { Body } from './body';
import { isBodyName } from './body-name';
import { collectiveRule, expandCollective, isCollectiveName } from './collective';
import { foldText } from './fold-text';
import { matchBody } from './match-body';

const body = (id: string, name: string, shortName: string, kind: Body['kind'] = 'department'): Body => ({
  id,
  name,
  shortName,
  kind,
  group: null,
});
const BODIES: readonly Body[] = [
  body('office', '衡阳市人民政府办公室', '市政府办', 'office'),
  body('reform', '衡阳市发展和改革委员会', '市发改委'),
  body('finance', '衡阳市财政局', '市财政局'),
  body('housing', '衡阳市住房和城乡建设局', '市住房城乡建设局'),
  body('food', '衡阳市食品药品监督管理局', '市食品药品监管局'),
  body('assets', '衡阳市人民政府国有资产监督管理委员会', '市国资委'),
  body('hengnan', '衡南县人民政府', '衡南县', 'county'),
  body('water', '衡阳市水务公司', '市水务公司', 'public_institution'),
  body('tax', '国家税务总局衡阳市税务局', '市税务局', 'vertical'),
];

const matched = (name: string) => {
  const match = matchBody(name, BODIES, [{ alias: '市商粮局', bodyId: 'finance' }]);
  return match.kind === 'suggestions' ? match.suggestions.map((one) => one.body.id) : `${match.kind} ${match.body.id}`;
};

describe('matching a printed name', () => {
  it.each([
    ['市财政局', 'exact finance'],
    ['衡阳市财政局', 'exact finance'],
    ['市財政局', 'exact finance'],
    ['市 财政局', 'exact finance'],
    ['市发展改革委', 'exact reform'],
    ['市住房和城乡建设局', 'exact housing'],
    ['市商粮局', 'alias finance'],
  ])('%s → %s', (name, expected) => {
    expect(matched(name)).toBe(expected);
  });

  it.each([
    ['市住建局', 'housing'],
    ['市食药监局', 'food'],
    ['市国有资产监管委', 'assets'],
    ['市发改局', 'reform'],
  ])('suggests for %s, best first, and chooses nothing', (name, first) => {
    expect(matched(name)[0]).toBe(first);
  });

  it('suggests nothing for a name unlike any', () => {
    expect(matched('省气象台')).toEqual([]);
  });
});

describe('collective names', () => {
  it.each([
    '各级各部门',
    '各级、各部门',
    '各县(市、区)政府',
    '市直各部门',
    '有关通信公司',
    '五城区政府',
    '有牵头任务的市直部门',
    '各县市区',
    '各科室',
  ])('%s is one', (name) => {
    expect(isCollectiveName(name)).toBe(true);
    expect(isBodyName(name)).toBe(true);
  });

  it.each(['市财政局', '市政府督查室', '荆州银监分局', '市残疾人联合会'])('%s is a body of its own', (name) => {
    expect(isCollectiveName(name)).toBe(false);
    expect(isBodyName(name)).toBe(true);
  });

  it.each(['分管领导', '贫困地区', '政府门户网站', '责任单位', '推进政务公开的单位', '市场'])(
    '%s is no body',
    (name) => {
      expect(isBodyName(name)).toBe(false);
    },
  );

  it('expand to the bodies they mean, or wait for a person', () => {
    const ids = (name: string, leads?: string[]) => expandCollective(name, BODIES, leads)?.map((one) => one.id) ?? null;
    expect(ids('各县市区人民政府')).toEqual(['hengnan']);
    expect(ids('驻衡国省属单位')).toEqual(['tax']);
    expect(ids('市直机关各单位')).toEqual(['office', 'reform', 'finance', 'housing', 'food', 'assets']);
    expect(ids('各级各部门')).toHaveLength(BODIES.length);
    expect(ids('有牵头任务的市直部门', ['finance'])).toEqual(['finance']);
    expect(ids('相关部门')).toBeNull();
    expect(collectiveRule('各级各部门')).toMatchObject({ certain: false });
  });
});

describe('the folded copy', () => {
  it('keeps the length, unit for unit', () => {
    for (const text of ['（市財政局牽頭）', '網(wǎng)絡𠮷乾隆', '　全角：１２３；', '\r\n|│'])
      expect(foldText(text)).toHaveLength(text.length);
    expect(foldText('（市財政局牽頭，2016年）')).toBe('(市财政局牵头,2016年)');
  });
});
