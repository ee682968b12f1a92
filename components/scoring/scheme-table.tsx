import { Table } from '@/components/ui/table';
import type { Indicator, Scheme } from '@/lib/scoring/scheme';
import { formatPoints } from '@/lib/shared/points';

const COLUMNS = [
  { name: '编号' },
  { name: '指标' },
  { name: '分值', align: 'right' },
  { name: '怎样计分' },
  { name: '依据' },
] as const;

/** A scheme as the office reads it: what is measured, for how many points, how, and which clause says so. */
export function SchemeTable({ scheme }: { scheme: Scheme }) {
  return (
    <Table caption={scheme.name} columns={COLUMNS}>
      {scheme.indicators.map((indicator) => (
        <tr key={indicator.id}>
          <td>{indicator.id}</td>
          <th scope="row">
            {indicator.name}
            {indicator.applies && <span className="m">（只考核{indicator.applies.join('、')}）</span>}
          </th>
          <td className="r">{formatPoints(indicator.points)}</td>
          <td className="py-1">{ruleOf(indicator)}</td>
          <td className="py-1 f12 s">{indicator.basis ?? '没有写'}</td>
        </tr>
      ))}
    </Table>
  );
}

function ruleOf(indicator: Indicator): string {
  switch (indicator.type) {
    case 'ratio':
      return ratioRule(indicator);
    case 'band':
      return bandRule(indicator);
    case 'checklist':
      return checklistRule(indicator);
    case 'deduct':
      return `每${indicator.unit}扣 ${formatPoints(indicator.per)} 分，扣完本项为止`;
  }
}

/** 「不超过 0 得 5 分，0 以上至 10 得 3 分」: bounds belong to their band (含本数). */
function bandRule({ bands, none }: Extract<Indicator, { type: 'band' }>): string {
  const words = bands.map(([bound, earned], position) => {
    const below = bands[position - 1]?.[0];
    const range =
      below === undefined ? `不超过 ${formatPoints(bound)}` : `${formatPoints(below)} 以上至 ${formatPoints(bound)}`;
    return `${range} 得 ${formatPoints(earned)} 分`;
  });
  return `${words.join('，')}；没有办理得 ${formatPoints(none)} 分`;
}

function ratioRule({ weights, late_factor: factor, on }: Extract<Indicator, { type: 'ratio' }>): string {
  if (!weights || !factor) return `按比例${on ? `：${on}` : ''}`;
  const print = (values: Record<string, Parameters<typeof formatPoints>[0]>) =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${formatPoints(value)}`)
      .join('，');
  return `任务按职责加权（${print(weights)}），按完成时间乘系数（${print(factor)}）`;
}

function checklistRule({ items, weights }: Extract<Indicator, { type: 'checklist' }>): string {
  const weighed = Object.entries(weights ?? {}).map(([name, weight]) => `${name} ${formatPoints(weight)} 分`);
  return items ? `各要素等分：${items.join('、')}` : weighed.join('，');
}

/** 等次、折算、一票否决, under the table. */
export function schemeTerms({ grades, convert, veto }: Scheme): { term: string; detail: string }[] {
  const scale = grades.map(({ name, min }) => `${name} ${formatPoints(min)} 分及以上`).join('，');
  const weight =
    convert && `${convert.target}，${formatPoints(convert.weight)} 分（满分 ${formatPoints(convert.of)} 分）`;
  return [
    { term: '等次', detail: scale },
    { term: '折算', detail: weight ?? '不折算' },
    { term: '一票否决', detail: veto.map(({ name, effect }) => `${name}，${effect}`).join('；') || '没有' },
    { term: '不适用', detail: '从满分里减去，再按比例折成满分' },
  ];
}
