import { describe, expect, it } from 'vitest';
import { points } from '@/lib/shared/points';
import { parseScheme } from './scheme';

/** As the office would first write it down: no basis, no dates. */
const PLAIN = `
id: hy2016
name: 衡阳式加权完成率
max: 100
groups: [县市区, 市直部门, 公共企事业单位]
normalise: rescale
rounding: {leaf: 4, total: 2, mode: half_up}
indicators:
  - {id: A1, name: 重点公开任务落实, points: 60, type: ratio, weights: {牵头: 1.0, 责任: 1.0, 配合: 0.5}, late_factor: {按期: 1, 逾期30天内: 0.8, 逾期30天以上: 0.5, 未完成: 0}}
  - {id: A2, name: 实施方案30个工作日内公开, points: 5, type: band, on: A2.late_workdays, bands: [[0, 5], [10, 3], [9999, 1]], none: 0}
  - {id: A3, name: 11月底前报送落实情况, points: 5, type: band, on: A3.late_days, bands: [[0, 5], [15, 3], [9999, 1]], none: 0}
  - {id: A4, name: 政策解读与回应关切, points: 8, type: checklist, items: [解读率, 解读时限, 舆情回应时限, 回应记录]}
  - {id: A5, name: 网站迁移四步, points: 10, type: checklist, weights: {方案审定: 2, 合同备案: 2, 迁移上线: 4, 整合抽检: 2}, deadline: 09-30, applies: [县市区]}
  - {id: A6, name: 工作机制, points: 5, type: checklist, items: [分管领导, 联系人不少于1名, 主要负责同志年内听取汇报不少于1次]}
  - {id: A7, name: 培训与轮训, points: 5, type: ratio, on: 三年轮训覆盖率}
  - {id: A8, name: 保密审查, points: 2, type: deduct, per: 2, unit: 例, cap: item}
veto: [{id: V1, name: 公开涉密信息经认定, effect: 不合格}]
grades: [{min: 90, name: 优秀}, {min: 80, name: 良好}, {min: 60, name: 合格}, {min: 0, name: 不合格}]
convert: {target: 市政府绩效考核, weight: 4}
outcomes: {表彰: 优秀且无否决, 评优限制: 不合格}
`;

describe('parseScheme', () => {
  it('reads a scheme written without basis and dates', () => {
    const scheme = parseScheme(PLAIN);
    if (!scheme.ok) throw new Error(JSON.stringify(scheme.refusal));
    expect(scheme.value.indicators.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'A1 ratio',
      'A2 band',
      'A3 band',
      'A4 checklist',
      'A5 checklist',
      'A6 checklist',
      'A7 ratio',
      'A8 deduct',
    ]);
    expect(scheme.value.convert).toEqual([
      { target: '市政府绩效考核', weight: points(4), of: points(100), from: 'rounded' },
    ]);
    expect(scheme.value.outcomes).toEqual({
      表彰: { condition: '优秀且无否决', grade: '优秀', withoutVeto: true },
      评优限制: { condition: '不合格', grade: '不合格', withoutVeto: false },
    });
  });

  it.each([
    ['weight: 4}', 'weight: 4.0}', true],
    ['weight: 4}', 'weight: 3.9999}', false],
    ['weight: 4}', 'weight: 40, of: 1000}', true],
    ['weight: 4}', 'weight: 39.9999, of: 1000}', false],
  ])('%s written as %s: accepted %s', (from, to, ok) => {
    expect(parseScheme(PLAIN.replace(from, to)).ok).toBe(ok);
  });

  it.each(['', '[]', '42', '{}', 'id: hy2016', 'a: &a [*a, *a]', '%%'])(
    'refuses %j with a sentence, never by throwing',
    (text) => {
      expect(parseScheme(text)).toMatchObject({ ok: false, refusal: { facts: expect.anything() } });
    },
  );
});
