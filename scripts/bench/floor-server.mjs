/** The least code that could do the same work: node:http and pg, a sealed cookie, named statements, no checks of input. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const SECRET = 'floor';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const run = (client, name, text, values) => client.query({ name, text, values });

const seal = (id) => createHmac('sha256', SECRET).update(id).digest('hex');
export const floorCookie = (accountId) => `floor=${accountId}.${seal(accountId)}`;

async function findAccount({ headers }) {
  const [id, given] = headers.cookie.slice('floor='.length).split('.');
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(seal(id)))) throw new Error('forged');
  const text = `SELECT a.id, g.body_id FROM account a JOIN role_grant g ON g.account_id = a.id WHERE a.id = $1`;
  const { rows } = await run(pool, 'account', text, [id]);
  return rows[0];
}

async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** The update and its audit row in one transaction: what the product's 记进展 is compared with. */
export async function recordProgress(db, account, { obligationId, text }) {
  const client = await db.connect();
  try {
    await client.query('BEGIN');
    const update = `UPDATE obligation SET state = 'in_progress', version = version + 1 WHERE id = $1 AND body_id = $2 AND state = 'in_progress'`;
    const { rowCount } = await run(client, 'progress', update, [obligationId, account.body_id]);
    const audit = `INSERT INTO bench_audit (kind, account_id, subject_id, body) VALUES ('progress', $1, $2, $3)`;
    await run(client, 'audit', audit, [account.id, obligationId, text]);
    await client.query('COMMIT');
    return { changed: rowCount };
  } finally {
    client.release();
  }
}

/** Obligations by body and state: the sums under every page about the whole city. */
export const COUNT_BY_BODY_AND_STATE = `
  SELECT body_id, state, count(*) AS total FROM obligation WHERE plan_id = (SELECT id FROM plan) GROUP BY body_id, state`;

async function countByBody(account) {
  const { rows } = await run(pool, 'counts', COUNT_BY_BODY_AND_STATE, []);
  return { for: account.id, rows };
}

async function answer(request) {
  const account = await findAccount(request);
  return request.method === 'POST' ? recordProgress(pool, account, await readJson(request)) : countByBody(account);
}

if (process.argv[1] === import.meta.filename) {
  const server = createServer((request, response) => {
    const head = { 'content-type': 'application/json' };
    const send = (value) => response.writeHead(200, head).end(JSON.stringify(value));
    // A request whose client left in the middle has no answer.
    answer(request).then(send, () => response.destroy());
  });
  server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
  process.on('disconnect', () => process.exit());
}
