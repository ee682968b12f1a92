// 「司机密切配合」 and 「计算机密码」 hold the two characters without the meaning.
const SECRET_MARK = /绝\s*密(?![切度集码])|机\s*密(?![切度集码封布钥])|秘\s*密\s*[★☆]/u;

/**
 * The classification mark found in `text`, without blanks, or null. Classified material may not enter an unclassified
 * system: anything bearing 绝密, 机密 or 秘密★ is refused (保守国家秘密法; domain 6.2).
 */
export function findSecretMark(text: string): string | null {
  return SECRET_MARK.exec(text)?.[0].replace(/\s/g, '') ?? null;
}

/** A mark stands at the head of a document (GB/T 9704); further on it is one only with its star, in a line or cell of its own, or named. */
const HEAD_LENGTH = 1500;
const PLAIN_MARK =
  /(?:^|[\n|])[ \t\u3000]*(绝\s?密|机\s?密|秘\s?密)[ \t\u3000]*(?:特急|加急|急件)?[ \t\u3000]*(?=$|[\n|])/u;
const STARRED_MARK = /(?:绝\s?密|机\s?密|秘\s?密)\s?[★☆]/u;
const NAMED_MARK = /密\s?级\s*[:：|]\s*(绝\s?密|机\s?密|秘\s?密)/u;

/**
 * The classification mark borne by a document's text, or null: as `findSecretMark` within its first page; after it only what
 * stands as a mark, so that a text on secrecy in general may be shown (domain 6.2).
 */
export function findDocumentMark(text: string): string | null {
  const head = findSecretMark(text.slice(0, HEAD_LENGTH));
  if (head) return head;
  const found = STARRED_MARK.exec(text)?.[0] ?? NAMED_MARK.exec(text)?.[1] ?? PLAIN_MARK.exec(text)?.[1];
  return found?.replace(/\s/g, '') ?? null;
}

export const PERSONAL_DATA = ['身份证号', '手机号', '银行卡号'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];
/** `examples` are masked: the first three and the last two characters. */
export type PersonalFinding = { kind: PersonalData; count: number; examples: string[] };

const MOST_EXAMPLES = 3;
const masked = (run: string): string => `${run.slice(0, 3)}${'*'.repeat(run.length - 5)}${run.slice(-2)}`;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** GB 11643: the last character is the weighted sum of the first 17 modulo 11. */
function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return ID_CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** Bank cards: 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn). */
function isBankCard(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function kindOf(run: string): PersonalData | null {
  if (/^1[3-9]\d{9}$/.test(run)) return '手机号';
  if (isIdNumber(run)) return '身份证号';
  return isBankCard(run) ? '银行卡号' : null;
}

/**
 * Personal numbers seen in `text`: of each kind how many different ones, with masked examples. They only warn: a hotline may
 * look like a mobile number (个人信息保护法; domain 6.3).
 */
export function findPersonalData(text: string): PersonalFinding[] {
  const runs = text.match(/\d[\d -]{9,24}[\dXx]/g)?.flatMap(numbersOf) ?? [];
  return PERSONAL_DATA.flatMap((kind) => {
    const found = [...new Set(runs.filter((run) => kindOf(run) === kind))];
    if (found.length === 0) return [];
    return [{ kind, count: found.length, examples: found.slice(0, MOST_EXAMPLES).map(masked) }];
  });
}

/** A run of digits and blanks is one number in groups, or several beside each other. */
function numbersOf(run: string): string[] {
  const whole = run.replace(/[ -]/g, '');
  return kindOf(whole) ? [whole] : run.split(/[ -]+/);
}

/** 「手机号 2 个（138******01）」 for each kind; empty when nothing was found. */
export const personalLabel = (found: readonly PersonalFinding[]): string =>
  found.map(({ kind, count, examples }) => `${kind} ${count} 个（${examples.join('、')}）`).join('，');
