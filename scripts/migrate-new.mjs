/** npm run migrate:new -- NAME: writes the next migration from what prisma/schema says and the migrations do not yet. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFailure } from './lib/failure.mjs';
import { findSchemaDrift, MIGRATIONS } from './lib/schema-drift.mjs';
import { startThrowAwayCluster } from './lib/throw-away-cluster.mjs';

function folderName(name, now) {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  return `${stamp}_${name}`;
}

async function main(name) {
  if (!/^[a-z0-9_]+$/.test(name ?? '')) {
    console.error('Usage: npm run migrate:new -- NAME   (lower-case letters, digits, underscores)');
    return 1;
  }
  const cluster = await startThrowAwayCluster();
  try {
    const sql = await findSchemaDrift(cluster);
    if (sql === '') {
      console.log('prisma/migrations and prisma/schema agree: nothing to write.');
      return 0;
    }
    const folder = path.join(MIGRATIONS, folderName(name, new Date()));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'migration.sql'), sql);
    console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql`);
    return 0;
  } finally {
    await cluster.stop();
  }
}

main(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(isFailure(error) ? `${error.message}\n${error.detail ?? ''}` : error);
    process.exitCode = 1;
  },
);
