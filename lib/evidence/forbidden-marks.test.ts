import { describe, expect, it } from 'vitest';
import { findPersonalData, findSecretMark } from './forbidden-marks';

describe('findSecretMark', () => {
  it.each([
    ['机密★10年', '机密'],
    ['绝 密', '绝密'],
    ['秘密 ★ 1年', '秘密★'],
    ['关于转发机密文件的函', '机密'],
  ])('%s carries a mark', (text, mark) => {
    expect(findSecretMark(text)).toBe(mark);
  });

  it.each(['涉及国家秘密的不予公开', '保密审查', '司机密切配合', '计算机密码管理', '拒绝密切接触', '商业秘密'])(
    '%s carries none',
    (text) => {
      expect(findSecretMark(text)).toBeNull();
    },
  );
});

describe('findPersonalData', () => {
  it.each([
    ['联系 13807340001 王某', ['手机号']],
    ['身份证 11010519491231002X。', ['身份证号']],
    ['卡号 4111 1111 1111 1111', ['银行卡号']],
    ['13807340001，13907340002，11010519491231002X', ['手机号', '身份证号']],
  ])('%s', (text, kinds) => {
    expect(findPersonalData(text)).toEqual(kinds);
  });

  it.each([
    ['wrong check character of an id number', '110105194912310021'],
    ['wrong check digit of a card', '4111111111111112'],
    ['mobile numbers begin 13 to 19', '12807340001'],
    ['a land line', '0734-8866123'],
    ['a document number', '衡政办函〔2016〕24号，2016-10-12'],
  ])('%s is nothing', (_, text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});
