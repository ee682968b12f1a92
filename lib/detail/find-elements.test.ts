import { describe, expect, it } from 'vitest';
import { findElements } from './find-elements';

const words = (text: string) => findElements(text).map((element) => element.text);

describe('findElements', () => {
  it.each([
    [
      '公开本单位职责、机构设置、一般公共预算收支、政府性基金预算收支、机关运行经费等情况',
      ['本单位职责', '机构设置', '一般公共预算收支', '政府性基金预算收支', '机关运行经费'],
    ],
    [
      '自2016年起,每季度向社会公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况',
      ['饮用水水源', '供水厂出水', '用户水龙头水质'],
    ],
    ['全面公开分配政策、分配结果和退出情况等信息，方便群众查询和监督', ['分配政策', '分配结果', '退出情况']],
    ['将行政许可、行政处罚等信息自作出之日起7个工作日内公开', ['行政许可', '行政处罚']],
    ['将行政许可、行政处罚等信息及时向社会公开', ['行政许可', '行政处罚']],
    ['重点推进保障性住房、产品质量、旅游市场等方面的监管执法信息公开', ['保障性住房', '产品质量', '旅游市场']],
    [
      '县、乡级部门和单位要重点公开教育、社会保障和就业、住房保障等民生支出情况',
      ['教育', '社会保障和就业', '住房保障'],
    ],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('keeps the place of every element in the sentence', () => {
    const text = '抓好预决算公开，公开本单位职责、机构设置和职责分工等情况';
    const found = findElements(text);
    expect(found).toHaveLength(3);
    for (const { text: own, start } of found) expect(text.slice(start, start + own.length)).toBe(own);
  });

  it.each([
    '公开住房公积金年度报告',
    '推动医疗机构院务公开、健全公开目录',
    '做好政务公开工作、培训和考核',
    '坚持“谁制作、谁公开”“谁公开、谁审查”的原则',
    '提升政务公开信息化、集中化水平',
    '',
  ])('sees no list in %s', (text) => expect(words(text)).toEqual([]));
});
