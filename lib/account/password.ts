/**
 * Scope: accounts, their passwords and sessions. Password rules follow 等保 GB/T 22239-2019 8.1.4.1 a) (complexity);
 * length alone would do, but the standard asks for kinds of characters.
 */
const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 15;

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
const COMMON = ['password', 'passw0rd', 'qwerty', 'admin', '123456', 'hengyang', 'zhengwu'];

/** What is wrong with a new password, as one sentence, or null. Counts characters, not bytes. */
export function checkPassword(password: string, username: string): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return `密码至少 ${PASSWORD_MIN} 个字符，现在是 ${length} 个`;
  if (length > PASSWORD_MAX) return `密码最多 ${PASSWORD_MAX} 个字符`;
  if (KINDS.filter((kind) => kind.test(password)).length < 3) return '密码要有大写、小写、数字、符号中的三种';
  const lower = password.toLowerCase();
  if (username && lower.includes(username.toLowerCase())) return '密码里不要有用户名';
  if (COMMON.some((word) => lower.startsWith(word))) return '这个密码太常见，换一个';
  return null;
}
