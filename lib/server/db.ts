import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/lib/server/prisma/client';
import { env } from './env';

// Dates without a time stay `YYYY-MM-DD` strings and counts become numbers; Prisma brings its own parsers.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Statements with more values than this are not kept prepared. */
const KEPT_VALUES = 16;

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// `next dev` reloads modules; the connections must outlive a reload.
const kept = globalThis as typeof globalThis & { yaodianConnections?: Connections };

/**
 * Prisma's statements are parsed and planned once a connection too. Those with many values (rows written together) come
 * in a shape for every number of rows; keeping them all would fill the server, so they stay unnamed ('').
 */
function statementName({ sql, args }: { sql: string; args: unknown[] }): string {
  const isKept = args.length > 0 && args.length <= KEPT_VALUES;
  return isKept ? `p${createHash('sha1').update(sql).digest('base64url')}` : '';
}

function connect(): Connections {
  const pool = new pg.Pool({ connectionString: env.databaseUrl, max: env.poolSize, idleTimeoutMillis: 60_000 });
  // An idle connection that the server ends must not end the process; the next query gets a new one.
  pool.on('error', () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementName }) }) };
}

function connections(): Connections {
  kept.yaodianConnections ??= connect();
  return kept.yaodianConnections;
}

/** The Prisma client: writes inside `commit`, and reads of single things. */
export const prisma = new Proxy({} as PrismaClient, {
  get: (_, key) => Reflect.get(connections().prisma, key),
});

/**
 * One prepared read. Lists use it instead of Prisma because a page of rows costs a third of the time
 * (docs/decisions/003-obligations.md); `name` is the prepared statement's name and must be unique to the text.
 */
export async function readRows<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
  const { rows } = await connections().pool.query<Row>({ name, text, values });
  return rows;
}

/** Ends all connections; for scripts and tests. */
export async function disconnect(): Promise<void> {
  const open = kept.yaodianConnections;
  kept.yaodianConnections = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
