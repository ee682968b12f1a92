import type { FindingCode } from './parsed-plan';

/** Why a duty was read as it was; shown beside it. */
export const REASONS = {
  found: {
    paren: '责任单位取自句末括号中的责任说明。',
    label: '责任单位取自括号中“牵头单位”“责任单位”等标签。',
    line: '责任单位取自单独成行的责任说明。',
    table: '责任单位取自表格的责任单位栏。',
    prose: '责任单位取自正文中“由……负责”一类的话，请核对。',
    subject: '责任单位取自句子的主语，请核对。',
  },
  inherited: '本条没有写明责任单位，沿用上一级标题的责任说明，请核对。',
  firstLeads: '原文说明排在第一位的是牵头单位，据此认定牵头单位。',
  besideLead: '同一说明里有牵头单位，其余负责、落实的单位按配合单位处理，但各有自己的任务。',
  deadlineStated: '完成时限取自责任说明或时限栏。',
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
  'statement-unread': (words) => `“${words}”像是责任说明，但没有读懂，请对照原文手工填写责任单位。`,
  'name-unsure': (words) => `“${words}”写在责任单位的位置，但不像单位名称，请核对后改正或者删去。`,
  'roles-mixed': (words) => `“${words}”在同一个责任说明里出现了不同的角色，请核对由谁牵头、由谁配合。`,
  'numbering-gap': (words) => `“${words}”与上一条的序号不连续，请核对是否漏了内容。`,
  'weekday-differs': (words) => `“${words}”的日期与星期对不上，请核对原文。`,
  'year-unknown': (words) => `“${words}”没有写年份，请先填写要点的年度。`,
  'trigger-unknown': (words) => `“${words}”要从某一天起算，请填写起算日期。`,
};
