import { wordsBefore } from './deadline-words';

/** How long a policy is valid, on which day something takes effect, what period figures cover: no time limits. */
const VALIDITY =
  /(?:(?:有效|实施|执行|试行|施行|适用|优惠|政策|过渡)(?:期限?|时间|至)?|延期?|延长|延续|暂停)(?:为|自|从|:)?[^。;,]{0,14}?(?:至|到|自|从|为|:)$|(?:有效期限?|实施期限?|执行期限?|试行期限?)[^。;,]{0,14}$/;
const FIGURES =
  /(?:统计|数据|列|报告期|审计|考核期)[^。;,]{0,8}?(?:时限|期限|时间|截至|截止|期间?|范围)?(?:为|自|从|是|:)?$/;
/** 省政府将于…, 全省将于…: an event of somebody above, not of the plan's own bodies. */
const OTHERS =
  /(?:国务院|国家|中央|全国|全省|自治区|省(?:政府|委|级|直|厅)?|上级)[^,。;:]{0,12}(?:将|拟|计划|定|已|决定|预计)(?:于|在|到|从)?$|(?:迎接|配合|做好|接受|参加)[^,。;]{0,4}(?:国|全省|省|上级)[^,。;]{0,10}$/;
const CUT_OFF = /(?:截至|截止|截止到|截止至)$/;
const PAST =
  /^(?:底|末)?[,，]?(?:全市|全县|全区|全省|我市|我县|我区|我局|各级)?(?:已经?|均已|就已|累计|共(?!同|享|有|建|青|治)|了|达到?了|以来|时[,，])/;
const DONE =
  /^(?:,?[^,。;]{0,6})(?:完成|公布|公开|发布|印发|召开|组织|开展|报送|举办|实施|制定|出台|受理|办理|建成)(?:了|的(?!基础))/;

/** The words around a moment, as far as they tell what it is. */
export type Around = { before: string; after: string };

/** `start` is where the quotation begins, `end` where it ends. */
export function wordsAround(text: string, start: number, end: number): Around {
  return { before: wordsBefore(text, start, 28), after: text.slice(end, end + 16) };
}

/** True where a moment cannot be a time limit of this plan whatever marks it has. */
export function isNoTimeLimit({ before, after }: Around): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('\n')) + 1);
  if (VALIDITY.test(clause) || FIGURES.test(clause) || OTHERS.test(clause)) return true;
  return /^起?(?:施行|生效|执行)/.test(after) || /^(?:已经?|均已|就已)/.test(after);
}

/** True where a moment without 前 tells what has happened. */
export function isFact({ before, after }: Around): boolean {
  return CUT_OFF.test(before) || PAST.test(after) || DONE.test(after);
}
