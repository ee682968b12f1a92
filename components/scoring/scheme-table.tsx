import { Table } from '@/components/ui/table';
import { type Branch, confirmablesOf, type Indicator, isBranch, nodesOf, type Scheme } from '@/lib/scoring/scheme';
import { formatPoints, ZERO_POINTS } from '@/lib/shared/points';

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
      {nodesOf(scheme.tree).map((node) => (
        <tr key={node.id}>
          <td>{node.id}</td>
          <th scope="row">
            {node.name}
            {node.applies && <span className="m">（只考核{node.applies.join('、')}）</span>}
          </th>
          <td className="r">{node.points === ZERO_POINTS ? '' : formatPoints(node.points)}</td>
          <td className="py-1">
            {isBranch(node) ? branchRule(node) : ruleOf(node)}
            {node.ceilings.map(({ id, when, at_most }) => `；${when}的，不超过 ${formatPoints(at_most)} 分（${id}）`)}
            {node.na_rule && `；${node.na_rule}`}
          </td>
          <td className="py-1 f12 s">{node.basis ?? '没有写'}</td>
        </tr>
      ))}
    </Table>
  );
}

function branchRule({ start, capRule }: Branch): string {
  if (start) return '从满分起，只扣分';
  return capRule === 'first_level' ? '下级合计，下级扣分可突破自身，扣完本项为止' : '下级合计';
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
      return deductRule(indicator);
    case 'external':
      return '按外部得分折算';
    case 'judge':
      return `评委打分取平均，至少 ${indicator.least} 名${indicator.drop === 'extremes' ? '，四名以上去掉最高和最低' : ''}`;
  }
}

function deductRule({ per, unit, cap, from, rectification }: Extract<Indicator, { type: 'deduct' }>): string {
  const each = per === undefined ? '按每个情形扣分' : `每${unit}扣 ${formatPoints(per)} 分`;
  const source = from ? `，按${from}统计` : '';
  const factors = Object.entries(rectification ?? {}).map(([name, value]) => `${name} ${formatPoints(value)}`);
  const factor = factors.length > 0 ? `，按整改情况乘系数（${factors.join('，')}）` : '';
  return `${each}${source}${factor}${cap === 'none' ? '' : '，扣完本项为止'}`;
}

/** 「不超过 0 得 5 分，0 以上至 10 得 3 分」: bounds belong to their band (含本数). */
function bandRule({ bands, none, better, points }: Extract<Indicator, { type: 'band' }>): string {
  if (better === 'high' || points === ZERO_POINTS) {
    const bound = better === 'high' ? '不低于' : '不超过';
    return bands.map(([limit, earned]) => `${bound} ${formatPoints(limit)} 计 ${formatPoints(earned)} 分`).join('，');
  }
  const words = bands.map(([bound, earned], position) => {
    const below = bands[position - 1]?.[0];
    const range =
      below === undefined ? `不超过 ${formatPoints(bound)}` : `${formatPoints(below)} 以上至 ${formatPoints(bound)}`;
    return `${range} 得 ${formatPoints(earned)} 分`;
  });
  return `${words.join('，')}；没有办理得 ${formatPoints(none)} 分`;
}

function ratioRule({ weights, late_factor: factor, on }: Extract<Indicator, { type: 'ratio' }>): string {
  if (!weights || !factor) return `按比例${on ? `：${[on].flat().join('、')}` : ''}`;
  const print = (values: Record<string, Parameters<typeof formatPoints>[0]>) =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${formatPoints(value)}`)
      .join('，');
  return `任务按职责加权（${print(weights)}），按完成时间乘系数（${print(factor)}）`;
}

function checklistRule({ items, weights }: Extract<Indicator, { type: 'checklist' }>): string {
  const weighed = Object.entries(weights ?? {}).map(([name, weight]) => `${name} ${formatPoints(weight)} 分`);
  if (!items && weighed.length === 0) return '各要素等分，要素记录时写';
  return items ? `各要素等分：${items.join('、')}` : weighed.join('，');
}

const NORMALISE_WORDS: Record<Scheme['normalise'], string> = {
  rescale: '从满分里减去，再按比例折成满分',
  redistribute: '分值平均计入其他指标',
  full: '给满分',
  own_max: '从满分里减去，按得分率比较',
};

/** 等次、折算、一票否决 and what else holds for the whole, under the table. */
export function schemeTerms(scheme: Scheme): { term: string; detail: string }[] {
  const { grades, convert, bonus, failGates, after } = scheme;
  const scale = grades.map(({ name, min }) => `${name} ${formatPoints(min)} 分及以上`).join('，');
  const weights = convert.map(
    ({ target, weight, of }) => `${target}，${formatPoints(weight)} 分（满分 ${formatPoints(of)} 分）`,
  );
  const gates = failGates.map(({ node, below }) => `${node} 低于 ${formatPoints(below)} 分定为最低等次`);
  const confirmed = confirmablesOf(scheme).map(({ name, effect }) => `${name}，${effect}`);
  return [
    { term: '等次', detail: scale },
    { term: '折算', detail: weights.join('；') || '不折算' },
    { term: '认定事项', detail: confirmed.join('；') || '没有' },
    ...(bonus ? [{ term: '加分条件', detail: bonusWords(bonus) }] : []),
    ...(gates.length > 0 ? [{ term: '单项底线', detail: gates.join('；') }] : []),
    { term: '不适用', detail: NORMALISE_WORDS[scheme.normalise] },
    ...(after.length > 0
      ? [{ term: '结果运用', detail: after.map(({ when, action }) => `${when}：${action}`).join('；') }]
      : []),
  ];
}

function bonusWords({ cap, least, nodes }: NonNullable<Scheme['bonus']>): string {
  const words = [
    least === null ? '' : `基础分不低于 ${formatPoints(least)}`,
    nodes === null ? '' : `${nodes.ids.join('、')} 合计不低于 ${formatPoints(nodes.least)}`,
    cap === null ? '不设上限' : `最多加 ${formatPoints(cap)} 分`,
  ];
  return words.filter((word) => word !== '').join('，');
}
