import type { PartyRole } from './parsed-plan';
import { LABEL_ROLES } from './responsibility-words';

/** A label inside a statement: 「牵头单位：」, 「完成时限：」, 「责任领导：」. */
export type Label = { start: number; end: number; word: string; asks: 'who' | 'when' | 'other' };

const UNIT = '单位|部门|科室|处室|股室|机构|主体';
const PERSON = '领导|责任人|负责人|联系人|联络员|责任人员|电话|人';
const TIME = '时限|时间|期限|时间节点|时限要求|期限要求|时间要求';
const OTHER = '措施|目标|要求|进度|进展|情况|备注|方式|状态|问题|任务';
const BARE = '牵头|主办|主责|责任|配合|协办|负责|承办|协同|参与|落实|督办';
const ROLE =
  '牵头|主办|主责|主要|责任|配合|协办|协助|负责|承办|协同|参与|参加|落实|实施|督办|督导|监督|指导|执行|主管|统筹|整改|完成|承担|公开|组织|总|第一|共同|其他|支持|和|与|、|及|/|办理';
const WORD = `(?:${ROLE}){1,4}(?:分工|${UNIT})|[\\p{Script=Han}]{0,4}(?:${PERSON}|${TIME})|(?:${BARE})|单位|部门|[\\p{Script=Han}]{0,4}(?:${OTHER})`;
/** 「牵头单位：」, 「牵头单位为」, 「【牵头单位】」; a semicolon for the colon is a common misprint. */
const LABEL = new RegExp(
  `(?<=^|[\\s,;。、()[〔【|—·])(?:[本该此这各]?项?(?:任务|工作|事项)的?)?(?<word>(?:${WORD})(?:\\([^()\\n]{1,10}\\))?)(?:\\s*:|(?<=${UNIT})\\s*(?:;|(?:为|是)(?!牵头|主)))|[【[〔](?<boxed>${WORD})[】\\]〕]\\s*:?`,
  'gu',
);

const ASKS_WHEN = new RegExp(`(?:${TIME})(?:\\(.*)?$`);
const ASKS_OTHER = new RegExp(`(?:${PERSON}|${OTHER})(?:\\(.*)?$`);
const HINT = new RegExp(`:|(?:${UNIT})\\s*[为是;】\\]〕]`);

/** The labels of a statement's folded words, in order. */
export function findLabels(folded: string): Label[] {
  if (!HINT.test(folded)) return [];
  return [...folded.matchAll(LABEL)].map((found) => {
    const word = found.groups?.word ?? found.groups?.boxed ?? '';
    return { start: found.index, end: found.index + found[0].length, word, asks: whatItAsks(word) };
  });
}

function whatItAsks(word: string): Label['asks'] {
  if (ASKS_WHEN.test(word)) return 'when';
  return ASKS_OTHER.test(word) ? 'other' : 'who';
}

/**
 * The role a heading or label gives: 牵头单位 lead, 配合单位 co, 责任单位 responsible; 主要责任单位 leads where others
 * are named as helpers.
 */
export function roleOfLabel(label: string, besideHelpers: boolean): PartyRole {
  if (/主要责任|第一责任/.test(label) && besideHelpers) return 'lead';
  return LABEL_ROLES.find(([words]) => words.test(label))?.[1] ?? 'responsible';
}
