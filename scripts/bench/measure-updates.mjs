import pg from 'pg';
import { actionTarget } from './action-target.mjs';
import { floorCookie } from './floor-server.mjs';
import { compare, fire, interleave } from './load.mjs';
import { startServer } from './servers.mjs';
import { cookieOf } from './world.mjs';

const WHO = 'liaison-1';
const TEXT = '材料已交分管领导审阅。';

/** The account and the obligations it may report on. */
async function readWorld(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const account = await client.query('SELECT id FROM account WHERE username = $1', [WHO]);
  const obligations = await client.query(
    `SELECT o.id FROM obligation o JOIN role_grant g ON g.body_id = o.body_id
     WHERE g.account_id = $1 AND o.state = 'in_progress' ORDER BY o.id`,
    [account.rows[0].id],
  );
  await client.end();
  return { accountId: account.rows[0].id, obligationIds: obligations.rows.map(({ id }) => id) };
}

function floorTarget(origin, { accountId, obligationIds }) {
  let n = 0;
  return {
    name: 'floor: node:http + pg',
    url: origin,
    method: 'POST',
    headers: { cookie: floorCookie(accountId), 'content-type': 'application/json' },
    marker: '"changed":1',
    nextBody: () => JSON.stringify({ obligationId: obligationIds[n++ % obligationIds.length], text: TEXT }),
  };
}

/** One status update with its audit over HTTP: by the server action of the page, and by the hand-written server. */
export async function measureUpdates(world, { connections, ...load }) {
  const facts = await readWorld(world.env.DATABASE_URL);
  const probe = { path: '/', headers: { cookie: floorCookie(facts.accountId) } };
  const floor = await startServer({ ...world.floorServer, probe });
  const product = await startServer({ ...world.product, probe: { path: '/login' } });
  try {
    // The page that is redrawn is not the one written to: notes by the thousand on one obligation happen to nobody.
    const [first, ...others] = facts.obligationIds;
    let n = 0;
    const action = await actionTarget({
      name: '记进展: server action + page redrawn',
      url: `${product.origin}/my-tasks/${first}`,
      headers: cookieOf(WHO),
      formId: 'progress',
      marker: '进展已记下',
      fields: () => ({ obligationId: others[n++ % others.length], text: TEXT }),
    });
    const contenders = [
      { ...floorTarget(floor.origin, facts), processorTime: floor.processorTime },
      { ...action, processorTime: product.processorTime },
    ];
    const lines = {};
    for (const count of connections) {
      lines[count] = compare(contenders, await interleave(contenders, fire, { ...load, connections: count }));
    }
    return { 'status update over HTTP': lines };
  } finally {
    await product.stop();
    await floor.stop();
  }
}
