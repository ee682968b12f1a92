import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { HENGYANG_BODIES } from '@/prisma/seed/hengyang-bodies';
import { type DatedBody, SINCE_UNKNOWN } from './body';
import type { BodyDirectory } from './body-directory';
import { bodyMatcher } from './match-body';
import { planReform } from './plan-reform';
import { REFORM_2019 } from './reform-2019';
import type { Succession } from './succession';

const of2016: DatedBody[] = HENGYANG_BODIES.map(({ name, shortName, kind }) => ({
  id: shortName,
  name,
  shortName,
  kind,
  group: null,
  validFrom: SINCE_UNKNOWN,
  validTo: null,
}));
const aliases = HENGYANG_BODIES.flatMap(({ shortName, aliases: others }) =>
  others.map((alias) => ({ alias, bodyId: shortName, validFrom: null, validTo: null })),
);

const directory = (given: Partial<BodyDirectory> = {}): BodyDirectory => ({
  day: localDate('2016-07-27'),
  bodies: of2016,
  aliases,
  successions: [],
  settled: [],
  ...given,
});

/** The directory after the whole reform. */
function reformed(): Pick<BodyDirectory, 'bodies' | 'successions'> {
  const bodies = new Map(of2016.map((body) => [body.id, body]));
  const successions: Succession[] = [];
  for (const { line, ends, begins, goesOn } of planReform(REFORM_2019, of2016)) {
    for (const one of begins) {
      bodies.set(one.shortName, { ...one, id: one.shortName, group: null, validFrom: line.effectiveOn, validTo: null });
    }
    for (const { id, ...ended } of ends) {
      bodies.set(id, { ...ended, id, validTo: localDate('2018-12-31') });
      for (const successorId of [...begins.map(({ shortName }) => shortName), ...goesOn.map((body) => body.id)]) {
        const { kind, effectiveOn } = line;
        successions.push({ predecessorId: id, successorId, kind, effectiveOn, document: REFORM_2019.document });
      }
    }
  }
  return { bodies: [...bodies.values()], successions };
}

const resolved = (name: string, given?: Partial<BodyDirectory>) => {
  const match = bodyMatcher(directory(given))(name);
  return match.kind === 'suggestions' ? match.suggestions.map(({ body }) => body.shortName) : match.body.shortName;
};
const reasons = (name: string, given?: Partial<BodyDirectory>) => {
  const match = bodyMatcher(directory(given))(name);
  return match.kind === 'suggestions' ? match.suggestions.map(({ body, why }) => `${body.shortName} ${why}`) : [];
};

describe('the names of domain 4.5', () => {
  it('every short form, full form and form without 市 means its body', () => {
    for (const { name, shortName } of HENGYANG_BODIES) {
      const bare = shortName.replace(/^市(?=.{3})/, '');
      for (const written of [name, shortName, bare]) expect([written, resolved(written)]).toEqual([written, shortName]);
    }
  });

  it.each([
    ['市发展改革委', '市发改委'],
    ['市商务粮食局', '市商粮局'],
    ['市政府法制办', '市法制办'],
    ['市人社局', '市人力资源社会保障局'],
    ['衡阳市人社局', '市人力资源社会保障局'],
    ['市住建局', '市住房城乡建设局'],
    ['市食药监局', '市食品药品监管局'],
    ['市卫生计生委', '市卫计委'],
    ['市农业委', '市农委'],
    ['公积金中心', '市住房公积金管理中心'],
    ['市民服务中心', '市政务服务中心'],
    ['市电子政务管理办', '市电子政务办'],
    ['督查室', '市政府督查室'],
    ['衡阳市督查室', '市政府督查室'],
    ['雁峰区政府', '雁峰区'],
    ['耒阳市政府', '耒阳市'],
    ['衡阳县政府', '衡阳县'],
  ])('%s → %s', (written, shortName) => {
    expect(resolved(written)).toBe(shortName);
  });

  it.each([
    ['市发改为', '市发改委', '拼音相同'],
    ['市住健局', '市住房城乡建设局', '拼音相同'],
    ['市财整局', '市财政局', '拼音相同'],
    ['市公安菊', '市公安局', '拼音相同'],
    ['市水厉具', '市水利局', '拼音相同'],
    ['市环报居', '市环保局', '拼音相同'],
    ['市国有资产监管委', '市国资委', '简称'],
    ['市住房公积金中心', '市住房公积金管理中心', '简称'],
    ['市环境局', '市环保局', '简称'],
    ['市水务局', '市水利局', '字形相近'],
  ])('suggests for %s first %s: %s', (written, shortName, why) => {
    expect(reasons(written)[0]).toBe(`${shortName} ${why}`);
  });

  it('keeps other places apart', () => {
    expect(resolved('长沙市财政局')).not.toBe('市财政局');
    expect(resolved('衡南县财政局')).not.toBe('市财政局');
  });
});

describe('names through the reform', () => {
  const after = reformed();

  it('a plan of 2016 finds the bodies of 2016, whatever came later', () => {
    for (const { shortName } of HENGYANG_BODIES) expect(resolved(shortName, after)).toBe(shortName);
    expect(reasons('市市场监管局', after).slice(0, 3).sort()).toEqual([
      '市工商局 市市场监管局 2019-01 才有，当时是 市工商局',
      '市质监局 市市场监管局 2019-01 才有，当时是 市质监局',
      '市食品药品监管局 市市场监管局 2019-01 才有，当时是 市食品药品监管局',
    ]);
  });

  it('an old name in a plan of 2020 is offered its successors, best first', () => {
    const later = { ...after, day: localDate('2020-05-01') };
    expect(reasons('市工商局', later)[0]).toBe('市市场监管局 市工商局 已并入 市市场监管局（2019-01）');
    expect(reasons('市环保局', later)[0]).toBe('市生态环境局 市环保局 已改为 市生态环境局（2019-01）');
    expect(reasons('市食药监局', later)[0]).toBe('市市场监管局 市食品药品监管局 已并入 市市场监管局（2019-01）');
    expect(reasons('市商粮局', later).slice(0, 2).sort()).toEqual([
      '市发改委 市商粮局 已分设为 市发改委（2019-01）',
      '市商务局 市商粮局 已分设为 市商务局（2019-01）',
    ]);
    expect(resolved('市发改委', later)).toBe('市发改委');
  });

  it('says what was settled before, also when that body has ended', () => {
    const settled = [
      { name: '市工商管理局', bodyId: '市工商局', year: 2015 },
      { name: '财税部门', bodyId: '市财政局', year: 2015 },
    ];
    expect(reasons('财税部门', { settled })[0]).toBe('市财政局 2015 年确认过');
    expect(reasons('市工商管理局', { ...after, settled, day: localDate('2020-05-01') })[0]).toBe(
      '市市场监管局 2015 年确认过，市工商局 已并入 市市场监管局（2019-01）',
    );
  });

  it('an entry merged as a duplicate is another name of the one that was kept, on every day', () => {
    const twice = {
      id: 'twice',
      name: '衡阳市发改局',
      shortName: '市发改局',
      kind: 'department',
      group: null,
    } as const;
    const bodies = [...of2016, { ...twice, validFrom: SINCE_UNKNOWN, validTo: localDate('2016-10-12') }];
    const merged = { predecessorId: 'twice', successorId: '市发改委', effectiveOn: localDate('2016-10-12') };
    const successions = [{ ...merged, kind: 'duplicate', document: '' } as const];
    for (const day of ['2016-01-01', '2020-01-01'] as const) {
      expect(resolved('衡阳市发改局', { bodies, successions, day: localDate(day) })).toBe('市发改委');
    }
  });

  it('two bodies of one spelling are asked, never guessed', () => {
    const twin = { id: 'twin', name: '衡阳市财政局（筹）', shortName: '市 财政局', kind: 'department' } as const;
    const bodies = [...of2016, { ...twin, group: null, validFrom: SINCE_UNKNOWN, validTo: null }];
    for (const written of ['市财政局', '财政局', '市財政局'])
      expect([written, ...reasons(written, { bodies }).slice(0, 2).sort()]).toEqual([
        written,
        '市 财政局 同一写法有几个单位',
        '市财政局 同一写法有几个单位',
      ]);
  });
});
