import type { FindingCode } from './parsed-plan';

/** Why a duty was read as it was; shown beside it. */
export const REASONS = {
  shared: '这几句话共用后面的责任说明，请核对每句是否都由这些单位负责。',
  unsureName: '责任说明中有认不出的单位名称，请核对。',
  separateLeads: '分别牵头：请为每个牵头单位写明各自负责的部分。',
  openList: '名单以“等”结尾，请补充其他单位，或者确认没有其他单位。',
  subject: '没有责任说明，按句子的主语认定责任单位，请核对。',
  nobody: '这句话没有写明责任单位，请指定，或者标为不作任务。',
} as const;

/** Sentences for what could not be read or looks wrong. */
export const FINDING_MESSAGES: Record<FindingCode, (words: string) => string> = {
  'no-statement': () => '全文没有找到责任单位说明。每一条都需要人工指定责任单位。',
  'item-undecided': (words) => `“${words}”中有内容没有写明责任单位，请指定。`,
  'unclosed-bracket': (words) => `“${words}”的括号没有配对，其中的责任单位可能没有读全，请核对原文。`,
  'numbering-gap': (words) => `“${words}”与上一条的序号不连续，请核对是否漏了内容。`,
  'weekday-differs': (words) => `“${words}”的日期与星期对不上，请核对原文。`,
  'year-unknown': (words) => `“${words}”没有写年份，请先填写要点的年度。`,
  'trigger-unknown': (words) => `“${words}”要从某一天起算，请填写起算日期。`,
};
