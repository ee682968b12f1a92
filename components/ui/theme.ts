/** What an account may choose; `system` follows the device. */
export type Theme = 'light' | 'dark' | 'system';

/** The choice travels in this cookie, so that the first byte of a page already has the right colours. */
export const THEME_COOKIE = 'yaodian-theme';

/** Reads a cookie or form value; anything unknown follows the system. */
export function parseTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
