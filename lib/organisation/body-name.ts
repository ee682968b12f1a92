import { ENDINGS, LOOKALIKES, NAMES_WITH_SENTENCE_WORDS, PERSONS, SENTENCE_WORDS } from './name-words';

const QUALIFIER = '(?:\\((?:[^()]|\\([^()]{0,16}\\)){1,24}\\))?';
const ENDING = new RegExp(`(?:${ENDINGS.join('|')})${QUALIFIER}$`);
const LOOKALIKE = new RegExp(`(?:${LOOKALIKES.join('|')})$`);
const PERSON = new RegExp(`(?:${PERSONS.join('|')})$`);
const SENTENCE_WORD = new RegExp(SENTENCE_WORDS.join('|'));
const OWN_WORDS = new RegExp(NAMES_WITH_SENTENCE_WORDS.join('|'), 'g');
const ALLOWED = /^[\p{Script=Han}A-Za-z0-9·“”"、,()]+$/u;
const LAST_CHARACTERS = new Set([...ENDINGS.map((ending) => ending.slice(-1)), ')']);
const LONGEST = 40;
/** 「市财政局编印办事指南」 cut at 办: a bureau has no such office. */
const RUNS_ON = /[局厅院](?!办|党|机关)[^局厅院办]{1,3}办$/;
/** The words of a table heading or a label, not a body. */
const HEADING_WORD =
  /^(?:总?牵头|责任|配合|承办|协同|主办|主责|落实|协办|参与|督办|实施|主要责任)(?:单位|部门|科室|处室|机构)$/;
/** Kinds of outside actors: 「各医疗机构」 are addressed, 「金融机构」 alone is only spoken of. */
const BARE_KIND = /^(?:企业|公司|学校|高校|单位|部门|机构|机关|集团|街道|媒体|社会组织|行政机关)$/;

/**
 * True when `name` (folded text without blanks, see `foldText`) reads as a body or a collective of bodies: it ends like
 * one and holds no word of a sentence. Persons (分管领导) and places (贫困地区) are none.
 */
export function isBodyName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || !LAST_CHARACTERS.has(name.slice(-1)) || !ALLOWED.test(name))
    return false;
  if (name.split('(').length !== name.split(')').length) return false;
  const bare = name.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)$/, '');
  if (PERSON.test(bare) || LOOKALIKE.test(bare) || HEADING_WORD.test(name) || BARE_KIND.test(name)) return false;
  return ENDING.test(name) && !RUNS_ON.test(bare) && !SENTENCE_WORD.test(bare.replace(OWN_WORDS, ''));
}

/** True for a person or a post, who carries no task of a department. */
export function isPersonName(name: string): boolean {
  return PERSON.test(name);
}
