import { chownSync, mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster, THROW_AWAY_SETTINGS } from './postgres-cluster.mjs';
import { databaseUser } from './postgres-user.mjs';

/** A server in a temporary folder, for tests and for writing migrations; `stop()` removes every trace of it. */
export async function startThrowAwayCluster(settings = {}) {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'yaodian-postgres-'));
  const user = databaseUser();
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid);
  const cluster = await startCluster(home, { ...THROW_AWAY_SETTINGS, ...settings });
  const stop = async () => {
    await cluster.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { url: cluster.url, stop };
}
