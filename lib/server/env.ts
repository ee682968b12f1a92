import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';

/** Every setting the program reads from its environment, in one place; README's configuration table lists the same. */
export const env = {
  get databaseUrl(): string {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set; start with `npm start`');
    return url;
  },
  /** Folder of uploaded files and generated secrets. */
  get dataDir(): string {
    const dir = process.env.YAODIAN_DATA_DIR ?? 'data';
    return isAbsolute(dir) ? dir : join(/* turbopackIgnore: true */ process.cwd(), dir);
  },
  get authSecret(): string {
    const secret = process.env.NEXTAUTH_SECRET;
    if (!secret || secret.length < 32) throw new Error('NEXTAUTH_SECRET is missing or shorter than 32 characters');
    return secret;
  },
  /** True while the demo city is loaded: every page says 演示数据. */
  get isDemo(): boolean {
    return process.env.YAODIAN_DEMO === '1';
  },
  /** The demo city lives in its plan's year; elsewhere the clock is the machine's. `YYYY-MM-DD` or unset. */
  get today(): string | undefined {
    return process.env.YAODIAN_TODAY;
  },
  /** The city as the top bar, the sign-in page and the papers call it. */
  get city(): string {
    return process.env.YAODIAN_CITY ?? (process.env.YAODIAN_DEMO === '1' ? '衡阳市' : '本市');
  },
  /** Minutes without a request after which a session ends (等保: at most 30). */
  get idleMinutes(): number {
    return Math.min(30, Number(process.env.YAODIAN_IDLE_MINUTES ?? 30) || 30);
  },
  /** Connections one process holds to the database. */
  get poolSize(): number {
    return Number(process.env.YAODIAN_POOL_SIZE ?? 10) || 10;
  },
  /** What any program needs to run, without addresses and keys: for processes that read strangers' files. */
  get bareEnvironment(): NodeJS.ProcessEnv {
    const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];
    const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
    return { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(kept) };
  },
  /** True when the operator lets Office files with macros in. */
  get macrosAllowed(): boolean {
    return process.env.YAODIAN_ALLOW_MACROS === '1';
  },
  /** The malware scanner (clamd): `host:port` or the path of its socket; null when there is none. */
  get clamd(): { address: string; seconds: number } | null {
    const address = process.env.YAODIAN_CLAMD?.trim();
    return address ? { address, seconds: Number(process.env.YAODIAN_CLAMD_SECONDS ?? 60) || 60 } : null;
  },
  get logLevel(): string {
    return process.env.YAODIAN_LOG_LEVEL ?? 'info';
  },
  /** True when the one-time code printed on the console is this one. */
  isSetupCode(code: string): boolean {
    const expected = process.env.YAODIAN_SETUP_CODE_SHA256;
    return Boolean(expected) && createHash('sha256').update(code.trim()).digest('hex') === expected;
  },
};
