import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '../lib/database-admin.mjs';
import { migrate } from '../lib/migrate.mjs';
import { buildNext, isBuilt } from '../lib/next-build.mjs';
import { dataFolder } from '../lib/paths.mjs';
import { generatePrismaClient, isPrismaClientReady } from '../lib/prisma-client.mjs';
import { MIGRATIONS } from '../lib/schema-drift.mjs';
import { loadSecrets } from '../lib/secrets.mjs';
import { startThrowAwayCluster } from '../lib/throw-away-cluster.mjs';
import { buildFloorApp } from './floor-app.mjs';
import { generateYear, YEAR } from './generate-year.mjs';
import { NEXT } from './servers.mjs';

// As in earnest: a commit waits for the disk. A test cluster's short cut would hide what a transaction costs.
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** The cookie of an account of the generated year; nobody's for the sign-in page. */
export const cookieOf = (username) => (username ? { cookie: `yaodian.session=token-${username}` } : {});

/** The built product, the built floor and the generated year, as `{ env, product, floorPages, floorServer }`. */
export async function prepareWorld(cleanUps) {
  const home = mkdtempSync(path.join(tmpdir(), 'yaodian-bench-'));
  cleanUps.push(() => rm(home, { recursive: true, force: true }));
  mkdirSync(dataFolder(process.env), { recursive: true, mode: 0o711 });
  const env = {
    ...process.env,
    ...loadSecrets(dataFolder(process.env), process.env),
    YAODIAN_DATA_DIR: home,
    YAODIAN_TODAY: YEAR.today,
    YAODIAN_LOG_LEVEL: 'error',
    AUTH_TRUST_HOST: '1',
  };
  console.log('building…');
  if (!isPrismaClientReady()) await generatePrismaClient();
  if (!isBuilt(env)) await buildNext(env);
  const floorFolder = await buildFloorApp();
  console.log(`generating ${YEAR.bodies} departments × ${YEAR.duties} duties, ${YEAR.evidence} pieces of evidence…`);
  const cluster = await startThrowAwayCluster(DURABLE);
  cleanUps.push(cluster.stop);
  await createDatabase(cluster.url('postgres'), 'yaodian');
  env.DATABASE_URL = cluster.url('yaodian');
  await migrate(env.DATABASE_URL, MIGRATIONS);
  await generateYear(env.DATABASE_URL);
  return {
    env,
    product: { program: [NEXT, 'start'], env },
    floorPages: { program: [NEXT, 'start'], env: {}, folder: floorFolder, probe: { path: '/' } },
    floorServer: { program: [path.join(import.meta.dirname, 'floor-server.mjs')], env },
  };
}
