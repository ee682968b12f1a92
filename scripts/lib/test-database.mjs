/**
 * Vitest's global set-up of the `db` project: one throw-away server, one migrated template. Each test worker copies the
 * template (use-test-database.mjs), so that files run in parallel without seeing each other.
 */
import { createDatabase } from './database-admin.mjs';
import { migrate } from './migrate.mjs';
import { MIGRATIONS } from './schema-drift.mjs';
import { startThrowAwayCluster } from './throw-away-cluster.mjs';

export const TEMPLATE = 'yaodian_template';

export default async function setup(project) {
  const cluster = await startThrowAwayCluster();
  await createDatabase(cluster.url('postgres'), TEMPLATE);
  await migrate(cluster.url(TEMPLATE), MIGRATIONS);
  project.provide('databaseServer', cluster.url('postgres'));
  return cluster.stop;
}
