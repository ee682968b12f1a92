import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './command.mjs';
import { failure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/**
 * True when node_modules holds what package-lock.json asks for, by npm's own record of what it installed (written
 * last, so an interrupted installation does not count). Packages for other platforms may be absent, and those for
 * development too when `withDevelopment` is false.
 */
export function isInstalled(lock, installed, withDevelopment) {
  const mayBeAbsent = (entry) => entry.optional || entry.devOptional || (entry.dev && !withDevelopment);
  return Object.entries(lock.packages).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = installed.packages[folder];
    return found ? found.version === entry.version : mayBeAbsent(entry);
  });
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} };
}

/** Node programs of npm run by their script, so that no shell and no .cmd file is in between. */
function npmCommand() {
  const beside = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const above = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, above, beside].find(
    (file) => file?.endsWith('npm-cli.js') && existsSync(file),
  );
  return script ? [process.execPath, script] : ['npm'];
}

export function areDependenciesReady({ withDevelopment = false } = {}) {
  const lock = readJson(path.join(ROOT, 'package-lock.json'));
  return isInstalled(lock, readJson(path.join(ROOT, 'node_modules/.package-lock.json')), withDevelopment);
}

/** Runs `npm ci`, development packages included: the same folder then serves `npm test`. */
export async function installDependencies(options = {}) {
  const [file, ...first] = npmCommand();
  const { code, output } = await runQuietly(file, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    ...options,
  });
  if (code === 0) return;
  throw failure(
    '依赖没有装上。核对网络能否访问 npm 仓库（npm config get registry）和磁盘空间，再运行一次 npm start。',
    output,
  );
}
