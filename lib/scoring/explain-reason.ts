import { formatPoints, type Points } from '@/lib/shared/points';
import type { Quantity, Reason } from './scoring';

/** How many losses or open obligations a sentence spells out before it sums up the rest. */
export const SPELT_OUT = 5;
/** Characters of a task's words that are enough to know it by. */
const TITLE_SHOWN = 22;

/** The rule applied to the facts, as half a sentence: 「4 个要素做到 3 个」. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'group-not-covered':
      return `本项只考核${reason.applies.join('、')}，不考核${reason.group}`;
    case 'declared-not-applicable':
      return `不适用的理由：${reason.reason}，${approval(reason)}`;
    case 'exempt-full':
      return `不适用，按办法给满分，理由：${reason.reason}，${approval(reason)}`;
    case 'nothing-to-measure':
      return nothingSentence(reason);
    case 'facts-missing':
      return '还没有这一项的事实';
    case 'outcomes-pending':
      return openSentence('件没有审定', reason.titles);
    case 'rectification-open':
      return openSentence('个问题还在整改', reason.titles);
    case 'items-unknown':
      return `还不清楚是否做到：${reason.items.join('、')}`;
    case 'judges-missing':
      return `只有 ${reason.judges} 名评委打了分，至少要 ${reason.least} 名`;
    case 'parts-summed':
    case 'parts-open':
    case 'parts-not-applicable':
      return partsSentence(reason);
    default:
      return scoredSentence(reason);
  }
}

type Of<Code extends Reason['code']> = Extract<Reason, { code: Code }>;

const approval = ({ approvedBy }: { approvedBy: string | null }) => (approvedBy ? `${approvedBy}批准` : '还没有批准');

function nothingSentence({ what, rule }: Of<'nothing-to-measure'>): string {
  return rule === '不适用' ? `没有可计分的${what}` : `没有可计分的${what}，按办法计${rule}`;
}

function openSentence(what: string, titles: string[]): string {
  const spelt = titles.slice(0, SPELT_OUT).map(shorten).join('、');
  return `还有 ${titles.length} ${what}：${spelt}${titles.length > SPELT_OUT ? '等' : ''}`;
}

const shorten = (title: string) => (title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title);

function partsSentence(reason: Of<'parts-summed' | 'parts-open' | 'parts-not-applicable'>): string {
  switch (reason.code) {
    case 'parts-summed':
      return summedSentence(reason);
    case 'parts-open':
      return `还有 ${reason.names.length} 项不能定分：${reason.names.join('、')}`;
    case 'parts-not-applicable':
      return '下级各项都不适用';
  }
}

function summedSentence({ start, raw, capped }: Of<'parts-summed'>): string {
  if (start !== null) {
    const taken = formatPoints((start - raw) as Points);
    return `从 ${formatPoints(start)} 分起，共扣 ${taken} 分${capped ? '，扣完为止' : ''}`;
  }
  return capped ? `下级合计 ${formatPoints(raw)} 分，扣完本项为止` : `下级合计 ${formatPoints(raw)} 分`;
}

const amount = ({ value, quantity }: { value: Points; quantity: Quantity }) =>
  `${quantity.what} ${formatPoints(value)} ${quantity.unit}`.trim();

type ScoredReason = Of<
  | 'obligations-weighted'
  | 'share-reached'
  | 'shares-averaged'
  | 'band-reached'
  | 'band-exceeded'
  | 'band-not-done'
  | 'items-ticked'
  | 'occurrences-deducted'
  | 'none-on-record'
  | 'external-score'
  | 'judges-averaged'
  | 'points-given'
>;

function scoredSentence(reason: ScoredReason): string {
  switch (reason.code) {
    case 'obligations-weighted':
      return `${reason.obligations} 件任务按职责加权，完成 ${formatPoints(reason.earnedWeight)}，应完成 ${formatPoints(reason.weight)}`;
    case 'share-reached':
      return `完成 ${formatPoints(reason.numerator)}，应完成 ${formatPoints(reason.denominator)}，按比例计分`;
    case 'shares-averaged':
      return `${reason.rates} 个率平均${reason.left > 0 ? `，另有 ${reason.left} 个分母为零不计` : ''}`;
    case 'items-ticked':
      return `${reason.applicable} 个要素做到 ${reason.ticked} 个${reason.exempt.length > 0 ? `，不适用：${reason.exempt.join('、')}` : ''}`;
    case 'occurrences-deducted':
      return deductedSentence(reason);
    case 'none-on-record':
      return '没有记录，不扣分';
    case 'external-score':
      return externalSentence(reason);
    case 'judges-averaged':
      return judgesSentence(reason);
    case 'points-given':
      return reason.reason ? `人工评分：${reason.reason}` : '人工评分';
    case 'band-reached':
    case 'band-exceeded':
    case 'band-not-done':
      return bandSentence(reason);
  }
}

function bandSentence(reason: Of<'band-reached' | 'band-exceeded' | 'band-not-done'>): string {
  switch (reason.code) {
    case 'band-reached':
      return `${amount(reason)}，在${reason.better === 'high' ? '不低于' : '不超过'} ${formatPoints(reason.bound)} 的一档`;
    case 'band-exceeded':
      return `${amount(reason)}，${reason.better === 'high' ? '低于' : '超过'}最后一档 ${formatPoints(reason.lastBound)}`;
    case 'band-not-done':
      return '没有办理';
  }
}

function deductedSentence({ occurrences, unit, per, raw, capped }: Of<'occurrences-deducted'>): string {
  if (occurrences === 0) return '没有扣分情形';
  const each = per === null ? '' : `，每${unit}扣 ${formatPoints(per)} 分`;
  const sum = `${occurrences} ${unit}${each}，共 ${formatPoints(raw)} 分`;
  return capped ? `${sum}，扣完本项为止` : sum;
}

function externalSentence({ score, of, source, date }: Of<'external-score'>): string {
  return `${source}${date ? `（${date}）` : ''}评 ${formatPoints(score)} 分，满分 ${formatPoints(of)} 分，按比例计入`;
}

function judgesSentence({ judges, counted, sum }: Of<'judges-averaged'>): string {
  const dropped = counted < judges ? '，去掉最高和最低各一名' : '';
  return `${judges} 名评委${dropped}，合计 ${formatPoints(sum)} 分，取平均`;
}
