/** The number at the head of a line. */
export type LineNumber = {
  /** 1 一、 2 （一） 3 1. 4 （1） 5 ① 6 bullet: the order of GB/T 9704-2012 and the office's habit. */
  rank: number;
  /** As printed without the closing 、 or dot; null for a bullet. */
  label: string | null;
  /** Characters the number takes, blanks after it included. */
  length: number;
  /** Its value, for finding gaps; null for a bullet. */
  value: number | null;
};

const DIGITS = '〇一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BULLET_RANK = 6;

const PATTERNS: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [1, /^第[一二三四五六七八九十百]+(?=[章部节]|部分)(?:部分|[章部节])[、\s]*/],
  [1, /^([一二三四五六七八九十百]+)[、.](?![一二三四五六七八九十]+[是要])\s*/],
  [2, /^\(([一二三四五六七八九十百]+)\)[、.]?\s*/],
  [3, /^(\d{1,3})(?:[、]|\.(?!\d))\s*/],
  [4, /^\((\d{1,3})\)[、.]?\s*/],
  [5, /^([①-⑳])[、.]?\s*/],
  [BULLET_RANK, /^[●■◆★▪◎•·▲-]\s*(?=\p{Script=Han}|“|《)/u],
];

/** Reads the number at the head of a folded line (see `foldText`); null when there is none. */
export function readLineNumber(line: string): LineNumber | null {
  for (const [rank, pattern] of PATTERNS) {
    const found = pattern.exec(line);
    if (!found) continue;
    if (rank === BULLET_RANK) return { rank, label: null, length: found[0].length, value: null };
    const label = found[0].trimEnd().replace(/(?<=\d)[、.]$/, '');
    return { rank, label, length: found[0].length, value: numberValue(found[1] ?? found[0].slice(1)) };
  }
  return null;
}

/** 二十三 → 23, ⑤ → 5, 12 → 12; null when it is no number below 1000. */
export function numberValue(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (CIRCLED.includes(printed)) return CIRCLED.indexOf(printed) + 1;
  const found = /^(?:([一二三四五六七八九])?百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    printed.replace('两', '二'),
  );
  if (!found || printed === '') return null;
  const digit = (sign: string | undefined, missing: number) => (sign ? DIGITS.indexOf(sign) : missing);
  const hundreds = printed.includes('百') ? digit(found[1], 1) : 0;
  const tens = found[3] ? digit(found[2], 1) : 0;
  return hundreds * 100 + tens * 10 + digit(found[4], 0);
}
