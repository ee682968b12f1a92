import path from 'node:path';
import { createDatabase } from './database-admin.mjs';
import { migrate } from './migrate.mjs';
import { ROOT } from './paths.mjs';
import { diffDatabaseToSchema } from './schema-engine.mjs';

export const MIGRATIONS = path.join(ROOT, 'prisma/migrations');
const SCHEMA = path.join(ROOT, 'prisma/schema');

/**
 * SQL that is missing from the migrations: all of them are run on a new database `name` of `cluster`,
 * and what then differs from the schema is returned. '' means that they agree.
 */
export async function findSchemaDrift(cluster, name = 'schema_drift') {
  await createDatabase(cluster.url('postgres'), name);
  await migrate(cluster.url(name), MIGRATIONS);
  return diffDatabaseToSchema(cluster.url(name), SCHEMA);
}
