/** npm start as its users meet it: real processes, a real database in a data folder of its own, kill -9 included. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFolder, ROOT } from './lib/paths.mjs';
import { findFreePort } from './lib/port.mjs';
import { startCluster } from './lib/postgres-cluster.mjs';
import { databaseHome } from './lib/postgres-user.mjs';
import { loadSecrets } from './lib/secrets.mjs';

// The action key of this folder's own installation, so that the build made for the other tests is used here too.
const secrets = loadSecrets(dataFolder(process.env), process.env);
let folder;
let port;
let running;

function launch(env = {}, args = []) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...secrets, DATABASE_URL: '', YAODIAN_DATA_DIR: folder, PORT: String(port), ...env },
  });
  const start = { child, output: '', exited: once(child, 'exit').then(([code]) => code) };
  const keep = (chunk) => {
    start.output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  running.push(start);
  return start;
}

/** Resolves when the address is printed, rejects when the start ends before. */
async function untilOpen(start) {
  const opened = new Promise((resolve) => {
    start.child.stdout.on('data', () => start.output.includes('停止按 Ctrl+C') && resolve());
  });
  const failed = start.exited.then(() => Promise.reject(new Error(start.output)));
  await Promise.race([opened, failed]);
}

/** Process id of the database server by its own note, which it removes when it ends in order; null without one. */
function postmasterPid() {
  const note = path.join(databaseHome(folder), 'cluster/postmaster.pid');
  return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n', 1)[0]) : null;
}

async function query(sql) {
  const home = databaseHome(folder);
  const password = readFileSync(path.join(home, 'password'), 'utf8');
  const databasePort = Number(readFileSync(path.join(home, 'port'), 'utf8'));
  const client = new pg.Client({
    user: 'yaodian',
    database: 'yaodian',
    host: '127.0.0.1',
    port: databasePort,
    password,
  });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** One failed start: exit code, and the one sentence it ends with. */
async function failing(env) {
  const start = launch(env);
  const code = await start.exited;
  expect(code).toBe(1);
  expect(start.output).not.toMatch(/\n\s+at |Error:/);
  return start.output.trim().split('\n').at(-1);
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'yaodian-start-'));
  // Open to the user that runs the database for root, so that the database lies inside and goes with the folder.
  chmodSync(folder, 0o711);
  port = await findFreePort();
  running = [];
});
afterEach(async () => {
  for (const { child, exited } of running) {
    child.kill('SIGTERM');
    await exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

it('starts empty, refuses a second start, and leaves nothing running after SIGTERM', async () => {
  const first = launch({}, ['--empty']);
  await untilOpen(first);
  expect(first.output).toMatch(/启用码 \S{4}-\S{4}-\S{4} 建第一个管理员/);
  expect(await failing({})).toContain(`已经在运行，在 http://localhost:${port}`);
  expect(postmasterPid()).not.toBeNull();
  first.child.kill('SIGTERM');
  expect(await first.exited).toBe(0);
  expect(postmasterPid()).toBeNull();
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
});

/** A form as a browser without scripts sends it: the hidden fields of the page and what was typed. */
async function sendForm(address, typed, cookie = '') {
  const html = await (await fetch(address, { headers: { cookie } })).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const form = new FormData();
  for (const [, name, value = ''] of hidden) form.set(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return fetch(address, { method: 'POST', body: form, redirect: 'manual', headers: { cookie } });
}

async function signIn(home, username, password) {
  const page = await fetch(`${home}/login`);
  const cookie = page.headers.getSetCookie()[0].split(';')[0];
  const csrfToken = decodeURIComponent(cookie.split('=')[1]).split('|')[0];
  const answer = await fetch(`${home}/api/auth/callback/credentials`, {
    method: 'POST',
    body: new URLSearchParams({ username, password, csrfToken, callbackUrl: '/' }),
    redirect: 'manual',
    headers: { cookie },
  });
  return answer.headers.getSetCookie().find((line) => line.startsWith('yaodian.session='));
}

it('lets only the holder of the printed code create the first administrator, once', async () => {
  const start = launch({}, ['--empty']);
  await untilOpen(start);
  const home = `http://localhost:${port}`;
  expect((await fetch(`${home}/login`, { redirect: 'manual' })).headers.get('location')).toBe('/setup');
  const code = /启用码 (\S+) /.exec(start.output)[1];
  const typed = { username: 'first', password: 'Gong-kai-2016', again: 'Gong-kai-2016' };
  const refused = await sendForm(`${home}/setup`, { ...typed, code: 'AAAA-AAAA-AAAA' });
  expect(await refused.text()).toContain('启用码不对');
  const accepted = await sendForm(`${home}/setup`, { ...typed, code });
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/login']);
  expect((await fetch(`${home}/setup`, { redirect: 'manual' })).headers.get('location')).toBe('/login');
  expect(await signIn(home, 'first', 'wrong')).toBeUndefined();
  expect(await signIn(home, 'first', 'Gong-kai-2016')).toContain('HttpOnly');
});

it('comes back with its data after everything was killed outright', async () => {
  const first = launch({}, ['--empty']);
  await untilOpen(first);
  await query("create table kept as select 'committed' as word");
  first.child.kill('SIGKILL');
  process.kill(postmasterPid(), 'SIGKILL');
  await first.exited;

  const second = launch({}, ['--empty']);
  await untilOpen(second);
  expect(await query('select word from kept')).toEqual([{ word: 'committed' }]);
  const orphan = postmasterPid();
  second.child.kill('SIGKILL');
  await second.exited;
  expect(await query('select word from kept')).toEqual([{ word: 'committed' }]);

  const third = launch({}, ['--empty']);
  await untilOpen(third);
  expect(postmasterPid()).not.toBe(orphan);
  expect(await query('select word from kept')).toEqual([{ word: 'committed' }]);
});

it('says in one sentence that Node is too old', () => {
  const disguise = path.join(folder, 'old-node.cjs');
  writeFileSync(
    disguise,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })",
  );
  const { status, stderr } = spawnSync(process.execPath, ['-r', disguise, 'scripts/start.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stderr.trim()]).toEqual([
    1,
    expect.stringMatching(/^本机的 Node\.js 是 18\.20\.4，本系统要 20\.19 以上[^\n]*$/),
  ]);
});

it('says in one sentence that the port is taken', async () => {
  const other = createServer().listen(port);
  await once(other, 'listening');
  expect(await failing({})).toContain(`端口 ${port} 已被别的程序占用`);
  other.close();
});

it('says in one sentence that the data folder cannot be written', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  expect(await failing({ YAODIAN_DATA_DIR: path.join(file, 'data') })).toContain('不能写');
});

it('says what is wrong with DATABASE_URL, never its password', async () => {
  const web = createServer((_, response) => response.end('no database')).listen(0, '127.0.0.1');
  await once(web, 'listening');
  const nowhere = await findFreePort();
  const address = (at) => `postgresql://u:geheim@127.0.0.1:${at}/x`;
  const said = {
    malformed: await failing({ DATABASE_URL: 'mysql://u:geheim@h/x' }),
    unreachable: await failing({ DATABASE_URL: address(nowhere) }),
    foreign: await failing({ DATABASE_URL: address(web.address().port) }),
  };
  web.close();
  const home = databaseHome(folder);
  const cluster = await startCluster(home);
  said.refused = await failing({ DATABASE_URL: address(new URL(cluster.url('x')).port) });
  said.missing = await failing({ DATABASE_URL: cluster.url('no_such_database') });
  await cluster.stop();
  expect(said.malformed).toContain('DATABASE_URL 写得不对');
  expect(said.unreachable).toContain('连不上数据库');
  expect(said.foreign).toContain('没有按 PostgreSQL 的方式回答');
  expect(said.refused).toContain('不接受这个用户名或密码');
  expect(said.missing).toContain('不存在');
  expect(JSON.stringify(said)).not.toContain('geheim');
});
