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
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const DOTTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const BRACKETED_CHINESE = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const BULLET_RANK = 6;
const HAN = '[一二三四五六七八九十百零〇]';

/**
 * Ranks order the kinds of numbers, each below the one before it: chapters of a long plan stand above 一、, decimals
 * (1.2) below their whole number.
 */
const PATTERNS: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0.2, new RegExp(`^第(${HAN}+|\\d{1,2})(?:编|篇|部分)[、,:\\s]*`)],
  [0.4, new RegExp(`^第(${HAN}+|\\d{1,2})章[、,:\\s]*`)],
  [0.6, new RegExp(`^第(${HAN}+|\\d{1,2})节[、,:\\s]*`)],
  [1, new RegExp(`^(${HAN}+)\\s?[、.,](?!${HAN}+[是要])\\s*`)],
  [2, new RegExp(`^[(〔[]\\s?(${HAN}+)\\s?[)〕\\]][、.]?\\s*`)],
  [2, /^([㈠-㈩])[、.]?\s*/],
  [2.5, new RegExp(`^第(${HAN}+|\\d{1,3})条[、,:\\s]*`)],
  [3, /^(\d{1,3})\s?(?:、|\.(?!\d)|,(?=\p{Script=Han}))\s*/u],
  [3, /^([⒈-⒛])\s*/],
  [3, /^(\d{1,2})\s(?=\p{Script=Han}{2})(?!年|月|日)\s*/u],
  [3.3, /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d.%])[、.]?\s*(?=\p{Script=Han}|[“《])/u],
  [3.2, /^(\d{1,2}\.\d{1,2})(?![\d.%])[、.]?\s*(?=[^\d万亿元倍个%])/],
  [4, /^\(\s?(\d{1,3})\s?\)[、.]?\s*/],
  [4, /^(\d{1,2})\)[、.]?\s*/],
  [4, /^([⑴-⒇])[、.]?\s*/],
  [5, /^([①-⑳])[、.]?\s*/],
  [
    BULLET_RANK,
    /^(?:[●■◆★☆▪▫◎•·▲△▶►◇□○〇※✦➢→*-]|—{1,2}(?=[^—]))\s*(?!(?:牵头|责任|配合|主办|协办|完成|落实)\p{Script=Han}{0,4}\s*:)(?=\p{Script=Han}|[“《【〔(])/u,
  ],
];

/** Reads the number at the head of a folded line (see `foldText`); null when there is none. */
export function readLineNumber(line: string): LineNumber | null {
  for (const [rank, pattern] of PATTERNS) {
    const found = pattern.exec(line);
    if (!found) continue;
    if (rank === BULLET_RANK) return { rank, label: null, length: found[0].length, value: null };
    const label = found[0].trimEnd().replace(/(?<=\d)[、.,]$/, '');
    return { rank, label, length: found[0].length, value: numberValue((found[1] ?? '').replace(/^.*\./, '')) };
  }
  return null;
}

/** 二十三 → 23, ⑤ → 5, 12 → 12; null when it is no number below 1000. */
export function numberValue(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  const signs = [CIRCLED, BRACKETED, DOTTED, BRACKETED_CHINESE].find((row) => printed !== '' && row.includes(printed));
  if (signs) return signs.indexOf(printed) + 1;
  const found = /^(?:([一二三四五六七八九])?百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    printed.replace('两', '二'),
  );
  if (!found || printed === '') return null;
  const digit = (sign: string | undefined, missing: number) => (sign ? DIGITS.indexOf(sign) : missing);
  const hundreds = printed.includes('百') ? digit(found[1], 1) : 0;
  const tens = found[3] ? digit(found[2], 1) : 0;
  return hundreds * 100 + tens * 10 + digit(found[4], 0);
}
