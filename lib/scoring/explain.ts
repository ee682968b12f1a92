import { formatPoints, type Points } from '@/lib/shared/points';
import type { Quantity, Reason, ScoreLoss, ScoreNode, ScoreSheet, ScoreWarning } from './scoring';

/** How many losses or open obligations a sentence spells out before it sums up the rest. */
const SPELT_OUT = 5;
/** Characters of a task's words that are enough to know it by. */
const TITLE_SHOWN = 22;

/** Why one node has the points it has: the rule, the facts, what was lost, on what basis, found by whom. */
export function explainNode(node: ScoreNode): string {
  const parts = [`${node.name}${standing(node)}。${reasonSentence(node.reason)}。`];
  // A loss under the node's own name repeats what its points and reason already say.
  const causes = node.lost.filter(({ title }) => title !== node.name);
  if (causes.length > 0) parts.push(`失分：${lossWords(causes)}。`);
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

function standing(node: ScoreNode): string {
  const full = formatPoints(node.full);
  switch (node.state) {
    case 'scored':
      return `得 ${formatPoints(node.points)} 分，满分 ${full} 分`;
    case 'not-applicable':
      return `不适用，${full} 分不计入总分`;
    case 'unknown':
      return `还不能定分，在 ${formatPoints(node.low)} 到 ${formatPoints(node.high)} 分之间`;
  }
}

/** The rule applied to the facts, as half a sentence: 「4 个要素做到 3 个」. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'obligations-weighted':
    case 'share-reached':
    case 'band-reached':
    case 'band-exceeded':
    case 'band-not-done':
    case 'items-ticked':
    case 'occurrences-deducted':
    case 'points-given':
      return scoredSentence(reason);
    case 'group-not-covered':
      return `本项只考核${reason.applies.join('、')}，不考核${reason.group}`;
    case 'declared-not-applicable':
      return `不适用的理由：${reason.reason}，${reason.approvedBy ? `${reason.approvedBy}批准` : '还没有批准'}`;
    case 'nothing-to-measure':
      return `没有可计分的${reason.what}`;
    case 'facts-missing':
      return '还没有这一项的事实';
    case 'outcomes-pending':
      return pendingSentence(reason.titles);
    case 'items-unknown':
      return `还不清楚是否做到：${reason.items.join('、')}`;
  }
}

const amount = ({ value, quantity }: { value: Points; quantity: Quantity }) =>
  `${quantity.what} ${formatPoints(value)} ${quantity.unit}`.trim();

const shorten = (title: string) => (title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title);

function pendingSentence(titles: string[]): string {
  const spelt = titles.slice(0, SPELT_OUT).map(shorten).join('、');
  return `还有 ${titles.length} 件没有审定：${spelt}${titles.length > SPELT_OUT ? '等' : ''}`;
}

type ScoredCode =
  | 'obligations-weighted'
  | 'share-reached'
  | 'band-reached'
  | 'band-exceeded'
  | 'band-not-done'
  | 'items-ticked'
  | 'occurrences-deducted'
  | 'points-given';

function scoredSentence(reason: Extract<Reason, { code: ScoredCode }>): string {
  switch (reason.code) {
    case 'obligations-weighted':
      return `${reason.obligations} 件任务按职责加权，完成 ${formatPoints(reason.earnedWeight)}，应完成 ${formatPoints(reason.weight)}`;
    case 'share-reached':
      return `完成 ${formatPoints(reason.numerator)}，应完成 ${formatPoints(reason.denominator)}，按比例计分`;
    case 'band-reached':
      return `${amount(reason)}，在不超过 ${formatPoints(reason.bound)} 的一档`;
    case 'band-exceeded':
      return `${amount(reason)}，超过最后一档 ${formatPoints(reason.lastBound)}`;
    case 'band-not-done':
      return '没有办理';
    case 'items-ticked':
      return `${reason.applicable} 个要素做到 ${reason.ticked} 个${reason.exempt.length > 0 ? `，不适用：${reason.exempt.join('、')}` : ''}`;
    case 'occurrences-deducted':
      return deductedSentence(reason);
    case 'points-given':
      return reason.reason ? `人工评分：${reason.reason}` : '人工评分';
  }
}

function deductedSentence(reason: Extract<Reason, { code: 'occurrences-deducted' }>): string {
  if (reason.occurrences === 0) return '没有扣分情形';
  const { occurrences, unit, capped } = reason;
  const sum = `${occurrences} ${unit}，每${unit}扣 ${formatPoints(reason.per)} 分，共 ${formatPoints(reason.raw)} 分`;
  return capped ? `${sum}，扣完本项为止` : sum;
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
  const missing = sheet.nodes.filter(({ state }) => state === 'unknown').map(({ name }) => name);
  return `还有 ${missing.length} 项不能定分，暂不计总分${grade}：${missing.join('、')}`;
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
