/** npm start: from a fresh clone to a running system, doing only what is not done yet. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { areDependenciesReady, installDependencies } from './dependencies.mjs';
import { failure, isFailure } from './failure.mjs';
import { takeLock } from './instance-lock.mjs';
import { dataFolder as dataFolderOf, ROOT } from './paths.mjs';
import { isPortFree, parsePort } from './port.mjs';
import { loadSecrets } from './secrets.mjs';
import { logDetail } from './start-log.mjs';

/** Settings of this start, from the environment, .env and the command line. */
function readSettings(args) {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const port = parsePort(process.env.PORT);
  if (port === null) throw failure(`PORT 写的是 ${process.env.PORT}，应为 1 到 65535 之间的整数。`);
  const unknown = args.find((arg) => arg !== '--dev' && arg !== '--empty');
  if (unknown) throw failure(`不认识参数 ${unknown}。可用 --empty（不要示范数据）和 --dev（开发）。`);
  return {
    port,
    dataFolder: dataFolderOf(process.env),
    databaseUrl: process.env.DATABASE_URL || undefined,
    isDev: args.includes('--dev'),
    wantsDemo: !args.includes('--empty'),
  };
}

/** Not Node's recursive option: it never returns where the system says of every name that it is not there (/proc). */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

function assertWritable(folder) {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw failure(`数据文件夹 ${folder} 不能写。给运行的用户写权限，或用 YAODIAN_DATA_DIR 换一个文件夹。`, error);
  }
}

async function holdFolder({ dataFolder, port }) {
  const lock = await takeLock(dataFolder, { pid: process.pid, port });
  if (lock.release) return lock;
  const where = lock.holder ? `，在 http://localhost:${lock.holder.port}（进程 ${lock.holder.pid}）` : '';
  throw failure(`本系统已经在运行${where}。要重新启动，先在那个窗口按 Ctrl+C。`);
}

/** Aborts on the first signal; later ones find the stop already under way. */
function listenForStop() {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  return controller.signal;
}

async function assertPortFree(port) {
  if (await isPortFree(port)) return;
  throw failure(`端口 ${port} 已被别的程序占用。停掉那个程序，或换一个端口：PORT=${port + 1} npm start。`);
}

async function run(settings, signal, cleanUps) {
  assertWritable(settings.dataFolder);
  const lock = await holdFolder(settings);
  cleanUps.push(lock.release);
  await assertPortFree(settings.port);
  const env = {
    ...process.env,
    ...loadSecrets(settings.dataFolder, process.env),
    YAODIAN_DATA_DIR: settings.dataFolder,
    AUTH_TRUST_HOST: '1',
  };
  const { makeSteps } = await import('./steps.mjs');
  const steps = makeSteps(6);
  await steps.run({
    isDone: areDependenciesReady(),
    done: '依赖已装好',
    doing: '安装依赖（首次约一分钟）',
    work: () => installDependencies({ signal }),
  });
  // What follows imports packages, which a fresh clone has only now.
  const { runInstalled } = await import('./run-installed.mjs');
  await runInstalled({ settings, signal, cleanUps, env, steps });
}

/** Exit code of the whole start: 0 after Ctrl+C, 1 after a failure, which is said in one sentence. */
export async function start(args) {
  const signal = listenForStop();
  const cleanUps = [];
  let settings;
  try {
    settings = readSettings(args);
    await run(settings, signal, cleanUps);
  } catch (error) {
    if (!signal.aborted) report(error, settings);
  }
  if (signal.aborted) console.log('正在停止……');
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
  if (signal.aborted) console.log('已停止，数据都已保存。');
  process.exit(process.exitCode ?? 0);
}

function report(error, settings) {
  process.exitCode = 1;
  const sentence = isFailure(error) ? error.message : '启动时出了没有料到的错，原因见 data/logs/start.log。';
  console.error(`\n${sentence}`);
  const logs = settings && path.join(settings.dataFolder, 'logs');
  if (logs && existsSync(logs)) logDetail(settings.dataFolder, error);
  else if (!isFailure(error)) console.error(error);
}
