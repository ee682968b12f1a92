// 「司机密切配合」 and 「计算机密码」 hold the two characters without the meaning.
const SECRET_MARK = /绝\s*密(?![切度集码])|机\s*密(?![切度集码封布钥])|秘\s*密\s*[★☆]/u;

/**
 * The classification mark found in `text`, without blanks, or null. Classified material may not enter an unclassified
 * system: anything bearing 绝密, 机密 or 秘密★ is refused (保守国家秘密法; domain 6.2).
 */
export function findSecretMark(text: string): string | null {
  return SECRET_MARK.exec(text)?.[0].replace(/\s/g, '') ?? null;
}

export type PersonalData = '身份证号' | '手机号' | '银行卡号';

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

/**
 * Kinds of personal numbers seen in `text`, each once. They only warn: a hotline may look like a mobile number
 * (个人信息保护法; domain 6.3).
 */
export function findPersonalData(text: string): PersonalData[] {
  const runs = text.match(/\d[\d -]{9,24}[\dXx]/g)?.map((run) => run.replace(/[ -]/g, '')) ?? [];
  const found = new Set<PersonalData>();
  for (const run of runs) {
    if (/^1[3-9]\d{9}$/.test(run)) found.add('手机号');
    else if (isIdNumber(run)) found.add('身份证号');
    else if (isBankCard(run)) found.add('银行卡号');
  }
  return [...found];
}
