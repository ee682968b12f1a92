import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute path of the data folder: database, files, secrets and logs of one installation. */
export function dataFolder(env) {
  return path.resolve(ROOT, env.YAODIAN_DATA_DIR || 'data');
}

/** Absolute path of Next's build folder; next.config.ts reads the same variable. */
export function distFolder(env) {
  return path.resolve(ROOT, env.YAODIAN_DIST_DIR || '.next');
}
