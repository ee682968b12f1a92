import { areBoundsInOrder, orderMessage } from '@/lib/scoring/measures/band';
import { addPoints, formatPoints, type Points, points, ZERO_POINTS } from '@/lib/shared/points';
import { catalogueMarks, fullMarks, type WrittenNode, type WrittenScheme } from './scheme-shape';

/** Least share of the overall assessment, in percent: 衡政办函〔2016〕24号五、（三） (S59). */
const LEAST_WEIGHT_PERCENT = 4n;
const LEAST_WEIGHT_CLAUSE =
  '衡政办函〔2016〕24号五、（三）规定“政府信息公开工作在政府绩效考核体系中所占分值权重不得低于4%”';

type Path = (string | number)[];
/** Something wrong across the parts of a scheme: where, and what to do about it. */
export type SchemeProblem = { path: Path; message: string };
type SchemeCheck = (scheme: WrittenScheme) => SchemeProblem[];

type Placed = { node: WrittenNode; path: Path };
const placed = (nodes: WrittenNode[], path: Path): Placed[] =>
  nodes.flatMap((node, i) => {
    const here = [...path, i];
    return [{ node, path: here }, ...(node.type === 'branch' ? placed(node.children, [...here, 'children']) : [])];
  });
const allNodes = ({ indicators }: WrittenScheme): Placed[] => placed(indicators, ['indicators']);

const checkMax: SchemeCheck = ({ max, base_max, bonus_max, bonus }) => {
  if (max !== undefined && base_max !== undefined)
    return [{ path: ['base_max'], message: 'max 和 base_max 只写其中一样' }];
  if (bonus_max !== undefined && bonus === undefined)
    return [{ path: ['bonus_max'], message: '写了加分上限，没有写 bonus' }];
  return [];
};

const checkSomething: SchemeCheck = ({ indicators, deductions }) =>
  indicators.length + deductions.length > 0 ? [] : [{ path: ['indicators'], message: '没有写' }];

const checkIds: SchemeCheck = (scheme) => {
  const all = [
    ...allNodes(scheme).map(({ node, path }) => ({ id: node.id, path: [...path, 'id'] })),
    ...scheme.deductions.map(({ id }, i) => ({ id, path: ['deductions', i, 'id'] })),
    ...scheme.rates.map(({ id }, i) => ({ id, path: ['rates', i, 'id'] })),
  ];
  const vetoes = scheme.veto.flatMap((veto, i) =>
    typeof veto === 'object' && veto.id ? [{ id: veto.id, path: ['veto', i, 'id'] }] : [],
  );
  return [...repeated(all), ...repeated(vetoes)];
};

const repeated = (named: { id: string; path: Path }[]): SchemeProblem[] =>
  named
    .filter(({ id }, i) => named.findIndex((other) => other.id === id) < i)
    .map(({ path }) => ({ path, message: '编号重复' }));

const checkSums: SchemeCheck = (scheme) => {
  const sumOf = (nodes: { points: Points }[]) => addPoints(...nodes.map((node) => node.points));
  const branches = allNodes(scheme).flatMap(({ node, path }) => {
    if (node.type !== 'branch' || sumOf(node.children) === node.points) return [];
    const message = `下级分值合计 ${formatPoints(sumOf(node.children))}，与本项 ${formatPoints(node.points)} 不一致`;
    return [{ path: [...path, 'children'], message }];
  });
  const sum = addPoints(catalogueMarks(scheme), sumOf(scheme.indicators));
  const expected = scheme.sum ?? fullMarks(scheme);
  if (sum === expected) return branches;
  const name = scheme.sum !== undefined ? 'sum' : scheme.base_max !== undefined ? 'base_max' : 'max';
  const message = `各项分值合计 ${formatPoints(sum)}，与总分 ${name} ${formatPoints(expected)} 不一致`;
  return [{ path: ['indicators'], message }, ...branches];
};

const checkGroups: SchemeCheck = (scheme) => {
  const named = [
    ...allNodes(scheme).map(({ node, path }) => ({ applies: node.applies, path })),
    ...scheme.deductions.map(({ applies }, i) => ({ applies, path: ['deductions', i] })),
    ...scheme.rates.map(({ applies }, i) => ({ applies, path: ['rates', i] })),
  ];
  return named.flatMap(({ applies, path }) =>
    (applies ?? [])
      .filter((group) => !scheme.groups.includes(group))
      .map((group) => ({ path: [...path, 'applies'], message: `groups 里没有“${group}”` })),
  );
};

const checkRates: SchemeCheck = ({ rates }) =>
  rates.flatMap((rate, i) => {
    const path = ['rates', i, 'bands'];
    if (!areBoundsInOrder(rate)) return [{ path, message: orderMessage(rate) }];
    const above = rate.bands.some(([, earned]) => earned > ZERO_POINTS);
    return above ? [{ path, message: '率只扣分，各档应当是 0 或者负数' }] : [];
  });

const checkCeilings: SchemeCheck = (scheme) =>
  allNodes(scheme).flatMap(({ node, path }) =>
    node.ceilings.flatMap(({ at_most }, i) =>
      at_most < node.points
        ? []
        : [
            {
              path: [...path, 'ceilings', i, 'at_most'],
              message: `封顶应当低于本项 ${formatPoints(node.points)} 分，否则不起作用`,
            },
          ],
    ),
  );

const checkNamedNodes: SchemeCheck = (scheme) => {
  const known = new Map(allNodes(scheme).map(({ node }) => [node.id, node.points]));
  const missing = (node: string, path: Path) =>
    known.has(node) ? [] : [{ path, message: `没有编号是“${node}”的指标` }];
  const gates = scheme.fail_gates.flatMap(({ node, below }, i) => {
    const full = known.get(node) ?? below;
    const far =
      below > full
        ? [{ path: ['fail_gates', i, 'below'], message: `超过了本项 ${formatPoints(full)} 分，谁也过不去` }]
        : [];
    return [...missing(node, ['fail_gates', i, 'node']), ...far];
  });
  const gate = scheme.bonus_gate?.nodes.flatMap((node, i) => missing(node, ['bonus_gate', 'nodes', i])) ?? [];
  return [...gates, ...gate];
};

const checkGrades: SchemeCheck = (scheme) => {
  const { grades } = scheme;
  const path = ['grades'];
  if (grades.some(({ min }, i) => i > 0 && min >= (grades[i - 1]?.min ?? min))) {
    return [{ path, message: '各等次应当按分数线从高到低排列，不重复' }];
  }
  if (grades.at(-1)?.min !== ZERO_POINTS) return [{ path, message: '最低一等的分数线应当是 0，否则有的得分没有等次' }];
  const most = addPoints(fullMarks(scheme), scheme.base_max ? (scheme.bonus_max ?? ZERO_POINTS) : ZERO_POINTS);
  const [highest] = grades;
  return highest && highest.min > most ? [{ path, message: `分数线不能超过总分 ${formatPoints(most)}` }] : [];
};

const checkGradeNames: SchemeCheck = ({ grades, veto, outcomes }) => {
  const names = new Set(grades.map(({ name }) => name));
  const used = [
    ...veto.flatMap((one, i) =>
      typeof one === 'object' && one.effect ? [{ path: ['veto', i, 'effect'], grade: one.effect }] : [],
    ),
    ...Object.entries(outcomes).map(([name, { grade }]) => ({ path: ['outcomes', name], grade })),
  ];
  return used
    .filter(({ grade }) => !names.has(grade))
    .map(({ path, grade }) => ({ path, message: `grades 里没有“${grade}”这个等次` }));
};

const checkWeights: SchemeCheck = ({ convert }) =>
  (convert === undefined ? [] : [convert].flat()).flatMap(({ weight, of }, i) => {
    if (weight * 100n >= of * LEAST_WEIGHT_PERCENT) return [];
    const unit = of === points(100) ? '%' : ' 分';
    const least = formatPoints(((of * LEAST_WEIGHT_PERCENT) / 100n) as Points);
    const low = `${formatPoints(weight)}${unit} 太低，至少 ${least}${unit}`;
    const path = Array.isArray(convert) ? ['convert', i, 'weight'] : ['convert', 'weight'];
    return [{ path, message: `${low}。${LEAST_WEIGHT_CLAUSE}` }];
  });

const checkSocial: SchemeCheck = ({ social }) =>
  Object.entries(social)
    .filter(([, { weight }]) => weight !== ZERO_POINTS)
    .map(([name]) => ({
      path: ['social', name, 'weight'],
      message: 'social 只在得分旁边列出，weight 应当是 0；要计入总分，请写成 type: external 的指标',
    }));

const CHECKS = [
  checkMax,
  checkSomething,
  checkIds,
  checkSums,
  checkGroups,
  checkRates,
  checkCeilings,
  checkNamedNodes,
  checkGrades,
  checkGradeNames,
  checkWeights,
  checkSocial,
];

/** Everything wrong with a scheme whose single parts are right: sums, ids, names it refers to, order, least weight. */
export const findSchemeProblems: SchemeCheck = (scheme) => CHECKS.flatMap((check) => check(scheme));
