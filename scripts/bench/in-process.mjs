/**
 * The product's use-cases and queries without HTTP, beside the same work written by hand on the same driver. Run by tsx
 * as a child of scripts/bench.mjs; writes one JSON value to stdout: contest → connections → compared lines.
 */
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { listBodyCounts } from '@/lib/review/server/overview-store';
import { disconnect } from '@/lib/server/db';
import { findActorByToken } from '@/lib/server/session';
import { newId } from '@/lib/shared/new-id';
import { recordProgress } from '@/lib/task/server/record-progress';
import { COUNT_BY_BODY_AND_STATE, recordProgress as floorProgress } from './floor-server.mjs';
import { compare, interleave, median, quantile } from './load.mjs';

const load = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const TEXT = '材料已交分管领导审阅。';

async function world() {
  const { rows } = await pool.query(`
    SELECT o.id, o.body_id, o.plan_id FROM obligation o JOIN body b ON b.id = o.body_id
    WHERE b.sort_order = 1 AND o.state = 'in_progress' ORDER BY o.id`);
  const account = await pool.query(`SELECT id FROM account WHERE username = 'liaison-1'`);
  return { obligations: rows, planId: rows[0].plan_id, account: { id: account.rows[0].id, body_id: rows[0].body_id } };
}

/** `connections` workers, each doing `work(n)` again and again for `seconds`. */
async function repeat({ work }, { connections, seconds }) {
  const times = [];
  const began = performance.now();
  let n = 0;
  const worker = async () => {
    while (performance.now() - began < seconds * 1000) {
      const start = performance.now();
      n += 1;
      await work(n);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { p50: median(times), p95: quantile(times, 0.95), rate: (times.length * 1000) / (performance.now() - began) };
}

function contests({ obligations, planId, account }, actors) {
  const obligationOf = (n) => obligations[n % obligations.length].id;
  const counts = { name: 'counts', text: COUNT_BY_BODY_AND_STATE };
  return {
    'status update, use-case without HTTP': [
      { name: 'floor: pg', work: (n) => floorProgress(pool, account, { obligationId: obligationOf(n), text: TEXT }) },
      {
        name: 'recordProgress',
        work: (n) => recordProgress(actors.liaison, { obligationId: obligationOf(n), requestKey: newId(), text: TEXT }),
      },
    ],
    'count by status by department, query without HTTP': [
      { name: 'floor: pg', work: () => pool.query(counts) },
      { name: 'listBodyCounts', work: () => listBodyCounts(actors.steward, planId) },
    ],
  };
}

async function main() {
  const liaison = await findActorByToken('token-liaison-1');
  const steward = await findActorByToken('token-steward');
  const results = {};
  for (const [name, contenders] of Object.entries(contests(await world(), { liaison, steward }))) {
    results[name] = {};
    for (const connections of load.connections) {
      const rounds = await interleave(contenders, repeat, { ...load, connections });
      results[name][connections] = compare(contenders, rounds);
    }
  }
  console.log(JSON.stringify(results));
  await disconnect();
  await pool.end();
}

await main();
