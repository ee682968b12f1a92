/** Vitest's set-up file of the `db` project: DATABASE_URL of this test file is its own copy of the migrated template. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { createDatabase } from './database-admin.mjs';
import { TEMPLATE } from './test-database.mjs';

const server = inject('databaseServer');
const name = `test_${randomUUID().replaceAll('-', '')}`;
const dataFolder = mkdtempSync(path.join(tmpdir(), 'yaodian-data-'));

await createDatabase(server, name, TEMPLATE);
const url = new URL(server);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.YAODIAN_DATA_DIR = dataFolder;
process.env.NEXTAUTH_SECRET = randomUUID();

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
