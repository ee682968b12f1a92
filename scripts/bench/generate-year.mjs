import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The year that is measured: 30,000 obligations of 200 bodies, with 20,000 pieces of evidence. */
export const YEAR = { seed: 2016, bodies: 200, duties: 150, evidence: 20_000, today: '2016-10-12' };

/** Fills the migrated, empty database at `databaseUrl`. Session tokens are `token-<username>`: liaison-1…, steward… */
export async function generateYear(databaseUrl, year = YEAR) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const [name, value] of Object.entries(year)) {
      await client.query('select set_config($1, $2, true)', [`bench.${name}`, String(value)]);
    }
    await client.query(readFileSync(path.join(import.meta.dirname, 'year.sql'), 'utf8'));
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
