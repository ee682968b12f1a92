import { expect, test } from 'vitest';
import { type BodyRow, buildCityFigures, citySentence, percentClosed } from './city-figures';

const row = (bodyId: string, given: Partial<BodyRow> = {}): BodyRow => ({
  bodyId,
  bodyName: bodyId,
  kind: 'department',
  total: 4,
  closed: 2,
  submitted: 1,
  returned: 0,
  overdue: 0,
  open: 1,
  ...given,
});
const sentence = (rows: BodyRow[], tasks = 3) =>
  citySentence(buildCityFigures(rows, []), tasks)
    .map(({ text }) => text)
    .join('');

test('figures add up by kind and in the whole', () => {
  const chapters = [{ chapter: '一', total: 8, closed: 4, submitted: 2, returned: 0, overdue: 1, open: 1 }];
  const figures = buildCityFigures(
    [
      row('市环保局'),
      row('市教育局', { closed: 4, submitted: 0, open: 0 }),
      row('石鼓区', { kind: 'county', overdue: 1, open: 0 }),
    ],
    chapters,
  );
  expect(figures.counts).toEqual({ total: 12, closed: 8, submitted: 2, returned: 0, overdue: 1, open: 1 });
  expect(figures.groups.map(({ name, bodies, counts }) => [name, bodies.length, counts.total])).toEqual([
    ['市直部门', 2, 8],
    ['县市区', 1, 4],
  ]);
  expect(figures.chapters).toEqual(chapters);
});

test('what is overdue stands first, then what is least done', () => {
  const figures = buildCityFigures([row('甲', { closed: 4 }), row('乙', { closed: 1 }), row('丙', { overdue: 1 })], []);
  expect(figures.groups[0]?.bodies.map(({ bodyName }) => bodyName)).toEqual(['丙', '乙', '甲']);
});

test('per cent is rounded down, and nothing is not zero', () => {
  expect(percentClosed({ ...row('甲'), total: 1000, closed: 999 })).toBe(99);
  expect(percentClosed({ ...row('甲'), total: 0, closed: 0 })).toBeNull();
});

test('the sentence names who owes', () => {
  const overdue = (bodyId: string, count: number) => row(bodyId, { overdue: count });
  expect(sentence([row('甲')])).toBe('3 条任务分给 1 个单位共 4 件，已办结 50%；待审 1 件，没有逾期。');
  expect(sentence([overdue('市国资委', 1)])).toBe(
    '3 条任务分给 1 个单位共 4 件，已办结 50%；逾期 1 件在 1 个单位，请市国资委尽快报送。',
  );
  expect(sentence([overdue('甲局', 1), overdue('乙局', 3), overdue('丙局', 2)])).toContain('请乙局、丙局等尽快报送');
});

test('before the plan is issued and after everything is done', () => {
  expect(sentence([])).toBe('这一年的任务还没有下达。');
  expect(sentence([row('甲', { closed: 4, submitted: 0, open: 0 })])).toBe('3 条任务 4 件，全部办结。');
});
