import { describe, expect, it } from 'vitest';
import { parsePastedLink } from './parse-pasted-link';

const URL = 'http://www.example.gov.cn/xxgk/2016/t1008_31.html';

describe('parsePastedLink', () => {
  it.each([
    ['从 Excel 复制的一行', `三季度水质公告\t2016-10-08\t${URL}`],
    ['书名号、中文日期', `《三季度水质公告》2016年10月8日 ${URL}`],
    ['网址在前', `${URL}\n三季度水质公告\n2016/10/8`],
    ['带着标签', `标题：三季度水质公告\n发布日期：2016-10-08\n网址：${URL}`],
    ['全角数字', `三季度水质公告　２０１６．１０．８　${URL}`],
  ])('%s', (_, text) => {
    expect(parsePastedLink(text)).toEqual({ url: URL, title: '三季度水质公告', publishedOn: '2016-10-08' });
  });

  it('keeps what it does not know open', () => {
    expect(parsePastedLink(`水质公告 ${URL}`)).toEqual({ url: URL, title: '水质公告', publishedOn: null });
    expect(parsePastedLink(`水质公告 2016-13-41 ${URL}`)).toMatchObject({ publishedOn: null });
    expect(parsePastedLink(`2016-10-08 ${URL}`)).toEqual({ url: URL, title: '', publishedOn: '2016-10-08' });
  });

  it('ends an address before Chinese words that touch it', () => {
    expect(parsePastedLink(`${URL}，水质公告`)).toMatchObject({ url: URL, title: '水质公告' });
  });

  it('takes a bare address, and nothing without one', () => {
    expect(parsePastedLink(` ${URL} `)).toEqual({ url: URL, title: '', publishedOn: null });
    expect(parsePastedLink('三季度水质公告 2016-10-08')).toBeNull();
  });
});
