/** npm run e2e [-- playwright options]: the built app on a throw-away database and data folder, driven by Playwright. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDemo } from './lib/accounts.mjs';
import { runQuietly } from './lib/command.mjs';
import { createDatabase } from './lib/database-admin.mjs';
import { failure, isFailure } from './lib/failure.mjs';
import { findInstance } from './lib/instance-lock.mjs';
import { migrate } from './lib/migrate.mjs';
import { buildNext, isBuilt } from './lib/next-build.mjs';
import { startNext } from './lib/next-server.mjs';
import { dataFolder, ROOT } from './lib/paths.mjs';
import { findFreePort } from './lib/port.mjs';
import { MIGRATIONS } from './lib/schema-drift.mjs';
import { loadSecrets } from './lib/secrets.mjs';
import { startThrowAwayCluster } from './lib/throw-away-cluster.mjs';

/** The same build as `npm start` makes, so that one build serves both; a running system keeps the files it serves. */
async function ensureBuilt(env, options) {
  if (isBuilt(env)) return;
  if (await findInstance(dataFolder(process.env))) {
    throw failure('npm start is serving an older build of this folder. Stop it first: this run has to build again.');
  }
  console.log('building…');
  await buildNext(env, options);
}

async function seed(env, options) {
  const { code, output } = await runQuietly(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'prisma/seed.ts'], {
    cwd: ROOT,
    env,
    ...options,
  });
  if (code !== 0) throw failure('prisma/seed.ts failed', output);
}

async function prepareWorld(cleanUps, signal) {
  const home = mkdtempSync(path.join(tmpdir(), 'yaodian-e2e-'));
  cleanUps.push(() => rm(home, { recursive: true, force: true }));
  const port = await findFreePort();
  const baseUrl = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...loadSecrets(dataFolder(process.env), process.env),
    YAODIAN_DATA_DIR: home,
    YAODIAN_DEMO: '1',
    AUTH_TRUST_HOST: '1',
    BASE_URL: baseUrl,
  };
  await ensureBuilt(env, { signal });
  signal.throwIfAborted();
  const cluster = await startThrowAwayCluster();
  cleanUps.push(cluster.stop);
  env.DATABASE_URL = cluster.url('yaodian');
  await createDatabase(cluster.url('postgres'), 'yaodian');
  await migrate(env.DATABASE_URL, MIGRATIONS);
  await seed(env, { signal });
  const today = readDemo(home)?.today;
  if (today) env.YAODIAN_TODAY = today;
  signal.throwIfAborted();
  mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
  const output = openSync(path.join(home, 'server.log'), 'a');
  const server = await startNext({ mode: 'start', port, env, output });
  cleanUps.push(server.stop);
  return env;
}

function runPlaywright(args, env, signal) {
  return new Promise((resolve) => {
    const program = ['node_modules/@playwright/test/cli.js', 'test', ...args];
    const child = spawn(process.execPath, program, { cwd: ROOT, env, stdio: 'inherit', signal });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main(args) {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  const cleanUps = [];
  try {
    const env = await prepareWorld(cleanUps, controller.signal);
    return await runPlaywright(args, env, controller.signal);
  } catch (error) {
    console.error(isFailure(error) ? `${error.message}\n${error.detail ?? ''}` : error);
    return 1;
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

process.exit(await main(process.argv.slice(2)));
