import { describe, expect, it } from 'vitest';
import { findDocumentMark, findPersonalData, findSecretMark, personalLabel } from './forbidden-marks';

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

describe('findDocumentMark', () => {
  const page = '全市政务公开工作情况。'.repeat(150);
  it.each([
    ['within the first page as in a title', '按照机密文件的要求', '机密'],
    ['a line of its own', `${page}\n秘密\n正文`, '秘密'],
    ['with its urgency', `${page}\n机 密  特急\n正文`, '机密'],
    ['with its star', `${page}见附件（秘密★1年）`, '秘密★'],
    ['a cell of its own', `${page}\n文件 | 绝密 | 2016`, '绝密'],
    ['named', `${page}\n密级：秘密，期限一年`, '秘密'],
  ])('%s', (_, text, mark) => {
    expect(findDocumentMark(text)).toBe(mark);
  });

  it.each([
    ['a text on secrecy, further on', `${page}不得泄露机密信息，不得谈论绝密文件`],
    ['a line that only begins so', `${page}\n秘密级以上的文件`],
    ['secrets in general', '涉及国家秘密、商业秘密的不予公开'],
    ['nothing', ''],
  ])('%s carries none', (_, text) => {
    expect(findDocumentMark(text)).toBeNull();
  });
});

describe('findPersonalData', () => {
  it.each([
    ['联系 13807340001 王某', '手机号 1 个（138******01）'],
    ['身份证 11010519491231002X。', '身份证号 1 个（110*************2X）'],
    ['卡号 4111 1111 1111 1111', '银行卡号 1 个（411***********11）'],
    [
      '13807340001，13907340002，11010519491231002X',
      '身份证号 1 个（110*************2X），手机号 2 个（138******01、139******02）',
    ],
    ['13807340001 13807340001', '手机号 1 个（138******01）'],
    ['13807340001 13907340002', '手机号 2 个（138******01、139******02）'],
    [
      '4 个号：13800000001、13800000002、13800000003、13800000004',
      '手机号 4 个（138******01、138******02、138******03）',
    ],
  ])('%s', (text, label) => {
    expect(personalLabel(findPersonalData(text))).toBe(label);
  });

  it.each([
    ['wrong check character of an id number', '110105194912310021'],
    ['wrong check digit of a card', '4111111111111112'],
    ['one digit short of a mobile number', '1380734000'],
    ['20 digits are no card', '62220200000000001237'],
    ['one digit more', '138073400012'],
    ['15 digits are no card', '378282246310005'],
    ['mobile numbers begin 13 to 19', '12807340001'],
    ['a land line', '0734-8866123'],
    ['a document number', '衡政办函〔2016〕24号，2016-10-12'],
  ])('%s is nothing', (_, text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  it.each([
    ['16 digits', '4111111111111111'],
    ['19 digits', '6222020000000000125'],
  ])('a card of %s', (_, text) => {
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['银行卡号']);
  });
});
