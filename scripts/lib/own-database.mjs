/** The database of one installation: an outside one by DATABASE_URL, or a cluster in the data folder. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDemo } from './accounts.mjs';
import { runQuietly } from './command.mjs';
import { createDatabase, dropDatabase } from './database-admin.mjs';
import { failure } from './failure.mjs';
import { migrate } from './migrate.mjs';
import { ROOT } from './paths.mjs';
import { startCluster } from './postgres-cluster.mjs';
import { databaseHome } from './postgres-user.mjs';
import { MIGRATIONS } from './schema-drift.mjs';

const NAME = 'yaodian';
const SEED = path.join(ROOT, 'prisma/seed.ts');

/** Starts the cluster of the data folder; returns `{ url, stop(), isNew, home }`. */
export async function openOwnDatabase(dataFolder) {
  const home = databaseHome(dataFolder);
  const isNew = !existsSync(path.join(home, 'cluster'));
  const cluster = await startCluster(home);
  await createDatabase(cluster.url('postgres'), NAME);
  return { url: cluster.url(NAME), adminUrl: cluster.url('postgres'), stop: cluster.stop, isNew, home };
}

function noteFile(dataFolder) {
  return path.join(dataFolder, 'installation.json');
}

/**
 * Whether this installation holds the demo city: `{ demo, seeded }`. Decided once, when the cluster is made; a cluster
 * without a note is never seeded.
 */
export function readInstallation(dataFolder, { isNew, wantsDemo }) {
  const file = noteFile(dataFolder);
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ demo: isNew && wantsDemo && existsSync(SEED), seeded: false }));
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Fills a new database with the demo city. A seed that was interrupted starts again from an empty database. */
export async function seedDemo(database, dataFolder, options) {
  await dropDatabase(database.adminUrl, NAME);
  await createDatabase(database.adminUrl, NAME);
  await migrate(database.url, MIGRATIONS);
  const { code, output } = await runQuietly(process.execPath, ['node_modules/tsx/dist/cli.mjs', SEED], {
    cwd: ROOT,
    ...options,
  });
  if (code !== 0 || !readDemo(dataFolder)) {
    throw failure('示范数据没有写成，原因见 data/logs/start.log。不要示范数据可运行 npm start -- --empty。', output);
  }
  writeFileSync(noteFile(dataFolder), JSON.stringify({ demo: true, seeded: true }));
}
