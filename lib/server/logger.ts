import pino from 'pino';
import { env } from './env';

/** JSON lines on stdout. No evidence text and no personal numbers are ever logged: log ids. */
export const logger = pino({ level: env.logLevel, base: undefined });
