import { formatPoints, type Points, ZERO_POINTS } from '@/lib/shared/points';
import { reasonSentence, SPELT_OUT } from './explain-reason';
import { allNodes, openNodes } from './score-tree';
import type { Adjustment, ScoreLoss, ScoreNode, ScoreSheet, ScoreWarning } from './scoring';

/** Why one node has the points it has: the rule, the facts, what was lost, on what basis, found by whom. */
export function explainNode(node: ScoreNode): string {
  const parts = [`${node.name}${standing(node)}。${reasonSentence(node.reason)}。`];
  // A loss under the node's own name repeats what its points and reason already say.
  const causes = node.lost.filter(({ title }) => title !== node.name);
  if (causes.length > 0) parts.push(`失分：${lossWords(causes)}。`);
  if (node.ceiling) parts.push(`${ceilingSentence(node.ceiling)}。`);
  if (node.basis) parts.push(`依据：${node.basis}。`);
  if (node.decidedBy.length > 0) parts.push(`认定人：${node.decidedBy.join('、')}。`);
  return parts.join('');
}

/** Why the body has its total, or what is still missing for one. */
export function explainTotal(sheet: ScoreSheet): string {
  const sum = sheet.steps.map(({ name, value }) => `${name}：${value}`).join('；');
  const parts = [`${headline(sheet)}。`, `${sum}。`, ...sheet.vetoes.map(vetoSentence)];
  parts.push(...sheet.warnings.map((warning) => `${warningSentence(warning)}。`));
  if (sheet.outcomes.length > 0) {
    const words = sheet.outcomes.map(({ name, condition }) => `${name}（${condition}）`).join('、');
    parts.push(`可列入${words}，由考核组决定。`);
  }
  return parts.join('');
}

/** The sentence of every node, a branch before its parts. */
export const explainNodes = (nodes: readonly ScoreNode[]): string[] => allNodes(nodes).map(explainNode);

/** What a confirmed ceiling took. */
export function ceilingSentence({ when, before, atMost, decidedBy }: NonNullable<ScoreNode['ceiling']>): string {
  const by = decidedBy ? `，${decidedBy}认定` : '';
  return `因“${when}”${by}，本项由 ${formatPoints(before)} 分降为不超过 ${formatPoints(atMost)} 分`;
}

function standing(node: ScoreNode): string {
  const full = formatPoints(node.full);
  if (node.full === ZERO_POINTS && node.state === 'scored') return `扣 ${formatPoints(-node.points as Points)} 分`;
  switch (node.state) {
    case 'scored':
      return `得 ${formatPoints(node.points)} 分，满分 ${full} 分`;
    case 'not-applicable':
      return `不适用，${full} 分不计入总分`;
    case 'unknown':
      return `还不能定分，在 ${formatPoints(node.low)} 到 ${formatPoints(node.high)} 分之间`;
  }
}

/** What cost points: the largest causes one by one, the rest as a sum. */
export function lossWords(lost: ScoreLoss[]): string {
  const spelt = lost
    .slice(0, SPELT_OUT)
    .map(({ title, fact, points }) => `${title}（${fact}）扣 ${formatPoints(points)} 分`);
  const rest = lost.slice(SPELT_OUT);
  if (rest.length === 0) return spelt.join('；');
  const sum = rest.reduce((total, { points }) => total + points, 0n) as Points;
  return `${spelt.join('；')}；其余 ${rest.length} 处共扣 ${formatPoints(sum)} 分`;
}

function headline(sheet: ScoreSheet): string {
  const grade = sheet.grade ? `，${sheet.grade}` : '';
  if (sheet.total !== null) return `总分 ${formatPoints(sheet.total, sheet.totalDecimals)}${grade}`;
  if (sheet.complete) return `各项都不适用，不计分${grade}`;
  const missing = openNodes(sheet.nodes).map(({ name }) => name);
  return `还有 ${missing.length} 项不能定分，暂不计总分${grade}：${missing.join('、')}`;
}

const CUT_WORDS = {
  gate: '没有达到加分条件，不计',
  exclusive: '同类只计最高的一项',
  cap: '超过上限的部分不计',
} as const;

/** Extra points or a major deduction: what happened, what it is worth, why not all of it counts, by whom. */
export function adjustmentSentence({ name, fact, claimed, cut, decidedBy }: Adjustment): string {
  const by = decidedBy.length > 0 ? `。认定人：${decidedBy.join('、')}` : '';
  const why = cut ? `，应为 ${formatPoints(claimed)} 分，${CUT_WORDS[cut]}` : '';
  return `${name}：${fact}${why}${by}`;
}

/** What was vetoed, by whom, and the grade it sets. */
export function vetoSentence({ name, effect, decidedBy, reason }: ScoreSheet['vetoes'][number]): string {
  const by = decidedBy ? `，${decidedBy}认定` : '，认定人没有写明';
  return `一票否决：${name}${reason ? `，${reason}` : ''}${by}，等次定为${effect}。`;
}

/** What a person should look at before the sheet is used. */
export function warningSentence(warning: ScoreWarning): string {
  switch (warning.code) {
    case 'much-not-applicable':
      return `不适用的有 ${formatPoints(warning.points)} 分，超过总分 ${formatPoints(warning.max)} 的四成，与别的单位比较时要慎重`;
    case 'nothing-applicable':
      return '没有一项适用，请核对适用范围';
    case 'exemption-unapproved':
      return `${warning.name}的不适用还没有批准`;
  }
}
