/** One PostgreSQL server of our own: made on first use, on a loopback port, stopped with the one who started it. */
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runQuietly } from './command.mjs';
import { failure } from './failure.mjs';
import { findFreePort } from './port.mjs';
import { prepareEngine } from './postgres-engine.mjs';
import { ownerOf } from './postgres-user.mjs';

const SUPERUSER = 'yaodian';
/** After kill -9 the old server's children may hold its shared memory for a while; a start is tried this long. */
const START_PATIENCE_MS = 30_000;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: 60,
  timezone: 'UTC',
  log_timezone: 'UTC',
};
/** For clusters thrown away after a test run: a crash may lose them, so nothing waits for the disk. */
export const THROW_AWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function tailOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-4000) : '';
}

function readPassword(home, user) {
  const file = path.join(home, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (user.uid !== undefined) chownSync(file, user.uid, user.gid);
  }
  return readFileSync(file, 'utf8').trim();
}

async function initialise(engine, home, user) {
  const cluster = path.join(home, 'cluster');
  const draft = `${cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const { code, output } = await runQuietly(
    path.join(engine, 'bin/initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${path.join(home, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ],
    { ...user, cwd: home },
  );
  if (code !== 0) throw failure('内置数据库没有建成，请看 data/logs/start.log 里的原因（常见的是磁盘已满）。', output);
  // An interrupted first start leaves only the draft behind, never half a cluster under the real name.
  renameSync(draft, cluster);
}

function assertSameMajor(engine, cluster) {
  const made = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = /engine-(\d+)/.exec(engine)?.[1];
  if (made === ours) return;
  throw failure(
    `数据是 PostgreSQL ${made} 建的，本版本带的是 ${ours}，不能直接打开。请用原来的版本导出备份，再在新版本导入。`,
  );
}

/**
 * After a power cut or a container restart the number in postmaster.pid may belong to some other program by now;
 * PostgreSQL would wait for that program for ever.
 */
function dropForeignPidFile(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes('postgres')) rmSync(file, { force: true });
}

function serverOptions(settings, port) {
  return Object.entries({ ...SETTINGS, ...settings, port })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/**
 * Starts the server of the cluster in `home`, making the cluster first when there is none. A server still running
 * after its parent was killed is stopped and started anew, so that settings and port are known.
 * Returns `{ url(databaseName), stop() }`.
 */
export async function startCluster(home, settings = {}) {
  const user = ownerOf(home);
  const engine = await prepareEngine(home);
  const cluster = path.join(home, 'cluster');
  const password = readPassword(home, user);
  if (!existsSync(cluster)) await initialise(engine, home, user);
  assertSameMajor(engine, cluster);
  const log = path.join(home, 'server.log');
  const control = (...args) =>
    runQuietly(path.join(engine, 'bin/pg_ctl'), ['-D', cluster, '-w', ...args], { ...user, cwd: home });
  const stop = async () => {
    const { code } = await control('-m', 'fast', '-t', '30', 'stop');
    if (code !== 0) await control('-m', 'immediate', '-t', '10', 'stop');
  };

  dropForeignPidFile(cluster);
  if ((await control('status')).code === 0) await stop();
  const port = await startPatiently(home, (chosen) =>
    control('-l', log, '-t', '60', '-o', serverOptions(settings, chosen), 'start'),
  );
  return { url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`, stop };
}

/** Calls `start(port)` until it succeeds or patience ends; returns the port, which is remembered for the next time. */
async function startPatiently(home, start) {
  const remembered = path.join(home, 'port');
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const port = await findFreePort(existsSync(remembered) ? Number(readFileSync(remembered, 'utf8')) : undefined);
    const { code, output } = await start(port);
    if (code === 0) {
      writeFileSync(remembered, `${port}\n`);
      return port;
    }
    if (Date.now() > deadline) {
      const detail = `${output}\n${tailOf(path.join(home, 'server.log'))}`;
      throw failure(`内置数据库启动不了，原因记在 ${path.join(home, 'server.log')} 的末尾。`, detail);
    }
    await sleep(500);
  }
}
