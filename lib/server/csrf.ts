import { createHash, randomBytes } from 'node:crypto';
import { env } from './env';

export const CSRF_COOKIE = 'yaodian.csrf';

/** A cookie value as next-auth 4 makes and checks it: `token|sha256(token + secret)`. */
export function issueCsrf(): string {
  const token = randomBytes(32).toString('hex');
  const seal = createHash('sha256').update(`${token}${env.authSecret}`).digest('hex');
  return `${token}|${seal}`;
}

/** The token a form sends back, from the cookie's value. */
export const csrfTokenOf = (cookie: string | undefined): string => decodeURIComponent(cookie ?? '').split('|')[0] ?? '';
