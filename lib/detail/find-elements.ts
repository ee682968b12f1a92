/** Words of a duty's own list, with their place in its text. */
export type FoundElement = { text: string; start: number };

const VERB = '(?<!政务|院务|村务|信息)(?:公开|发布|公布|公示|披露|公告)';
/** After these the verb is a noun's part: 公开工作, 公开目录, 发布平台. */
const NOUN =
  '(?!工作|目录|制度|平台|专?栏|办|力度|范围|条例|指南|年度报告|属性|透明|方式|渠道|程度|机制|会|时间|要求|标准|信息、|化|的|与|和|、|[“”])';
const STOP = '[^,，。;；:：\\n]';
const OTHERS = '(?:等|以及其他|及其他)';

/** Read from the top; the first that gives a list of two or more is the duty's list. */
const GRAMMARS: readonly RegExp[] = [
  // 公开 A、B、C 等情况
  new RegExp(`${VERB}${NOUN}(?:了|其|并完善)?(?<list>${STOP}+)`, 'dg'),
  // 将 A、B、C 等信息及时向社会公开
  new RegExp(
    `(?:将|把)(?<list>[^,，。;；:：\\n]+?)(?:及时|全部|主动|依法|一并|统一|集中|同步|定期|通过[^,，。;；]{0,20}|向社会|在[^,，。;；]{0,20})*${VERB}`,
    'dg',
  ),
  // 推进 A、B、C 等信息公开
  new RegExp(
    `(?:推进|做好|加强|加大|抓好|深化|推动|强化|规范)(?:对)?(?<list>${STOP}+?)(?:领域|方面)?(?:的)?(?:政府)?信息(?:的)?(?:主动)?公开`,
    'dg',
  ),
];

const TAIL = /(?:等|以及其他|及其他).*$/;
const LAST = /(?<=[^、]{2})(?:以及|及|和|与)(?=[^、]{2,}$)/;
const LONGEST = 60;

/**
 * The things a sentence wants published, in its own words (S10): 「公开本单位职责、机构设置、一般公共预算收支、政府性基金预算
 * 收支、机关运行经费等情况」 → five. One thing alone is no list: the answer is empty and the sentence itself is the check.
 */
export function findElements(text: string): FoundElement[] {
  for (const grammar of GRAMMARS) {
    for (const match of text.matchAll(grammar)) {
      const [from] = match.indices?.groups?.list ?? [0];
      const found = splitList(match.groups?.list ?? '', from);
      if (found.length > 1) return found;
    }
  }
  return [];
}

function splitList(list: string, from: number): FoundElement[] {
  if (!list.includes('、')) return [];
  const closed = new RegExp(OTHERS).test(list);
  const named = closed ? list.replace(TAIL, '') : list;
  const found: FoundElement[] = [];
  let at = 0;
  for (const piece of splitLast(named.split('、'))) {
    const start = named.indexOf(piece, at);
    at = start + piece.length;
    const text = piece.trim();
    if (text && text.length <= LONGEST) found.push({ text, start: from + start + piece.indexOf(text) });
  }
  return found;
}

/** The last two of a list are joined by a word: 「A、B和C」; a conjunction before a further 、 belongs to its name. */
function splitLast(pieces: string[]): string[] {
  const last = pieces.at(-1) ?? '';
  return [...pieces.slice(0, -1), ...last.split(LAST)];
}
