import { appendFileSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const ROTATE_AT_BYTES = 10 * 1024 * 1024;

/** Path of a log below `<data>/logs`; one that has grown large is set aside (one older copy is kept). */
function logFile(dataFolder, name) {
  const folder = path.join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, name);
  if (existsSync(file) && statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
  return file;
}

/** Appends the details of a failed start, which the screen does not show. */
export function logDetail(dataFolder, error) {
  const detail = error.detail instanceof Error ? error.detail.stack : error.detail;
  const text = typeof detail === 'string' ? detail : JSON.stringify(detail ?? null);
  appendFileSync(logFile(dataFolder, 'start.log'), `${new Date().toISOString()} ${error.stack}\n${text}\n\n`);
}

/** File descriptor that takes what the web server prints. */
export function openServerLog(dataFolder) {
  return openSync(logFile(dataFolder, 'server.log'), 'a', 0o600);
}
