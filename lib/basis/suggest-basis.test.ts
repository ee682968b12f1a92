import { describe, expect, it } from 'vitest';
import { suggestBasis } from './suggest-basis';

const duties = [
  { id: 'water', text: '自2016年起，每季度向社会公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况' },
  { id: 'budget', text: '公开部门预算和三公经费预算' },
  { id: 'map', text: '注重运用图表解读政策' },
];
const clauses = [
  { id: 'budget', text: '所有使用财政资金的部门公开部门预算和“三公”经费预算' },
  { id: 'water', text: '各市州每季度向社会公开饮用水水源、供水厂出水和用户水龙头水质等饮水安全状况' },
  { id: 'bids', text: '推进公共资源配置领域招标投标信息公开' },
];

describe('suggestBasis', () => {
  it('finds what says the same, in words for how alike it is, and nothing for the rest', () => {
    expect(suggestBasis(duties, clauses, [])).toEqual([
      { dutyId: 'water', clauseId: 'water', likeness: 'very' },
      { dutyId: 'budget', clauseId: 'budget', likeness: 'very' },
    ]);
  });

  it('says nothing again where the office has spoken, either way', () => {
    const verdicts = [
      { dutyId: 'water', clauseId: 'water', verdict: 'refused' as const },
      { dutyId: 'budget', clauseId: 'budget', verdict: 'linked' as const },
    ];
    expect(suggestBasis(duties, clauses, verdicts)).toEqual([]);
  });

  it('has suggestions for long lists too, 600 duties × 400 clauses', () => {
    // Words of a vocabulary in which each stands in some texts of every list, as in real plans.
    const word = (seed: number) => String.fromCharCode(0x4e00 + (seed % 300) * 7, 0x5e00 + (seed % 300) * 11);
    const sentence = (seed: number) =>
      Array.from({ length: 14 }, (_, k) => word(seed * 17 + k * k * (seed % 23))).join('');
    const many = (count: number, shift: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: `${shift}-${i}`,
        text: `${sentence(i + shift)}第${i}项${sentence(i)}`,
      }));
    const [from, to] = [many(600, 1), many(400, 3)];
    expect(suggestBasis(from, to, []).length).toBeGreaterThan(100);
  });
});
