/** The part of npm start that needs the packages: database, build, web server. */

import { accountTable, demoAccountsFile, hasAccount, makeSetupCode, readDemo } from './accounts.mjs';
import { assertUsableDatabase, describeDatabase } from './database-url.mjs';
import { failure } from './failure.mjs';
import { migrate } from './migrate.mjs';
import { buildNext, isBuilt } from './next-build.mjs';
import { startNext } from './next-server.mjs';
import { openOwnDatabase, readInstallation, seedDemo } from './own-database.mjs';
import { databaseHome } from './postgres-user.mjs';
import { generatePrismaClient, isPrismaClientReady } from './prisma-client.mjs';
import { MIGRATIONS } from './schema-drift.mjs';
import { openServerLog } from './start-log.mjs';

async function openDatabase({ settings, cleanUps }) {
  if (settings.databaseUrl) {
    await assertUsableDatabase(settings.databaseUrl);
    return { url: settings.databaseUrl };
  }
  const database = await openOwnDatabase(settings.dataFolder);
  cleanUps.push(database.stop);
  return database;
}

/** Migrates, and on the first start fills in the demo city; returns what the demo left for signing in, or null. */
async function prepareData({ settings, database, env, signal }) {
  await migrate(database.url, MIGRATIONS);
  if (settings.databaseUrl) return null;
  const installation = readInstallation(settings.dataFolder, { isNew: database.isNew, wantsDemo: settings.wantsDemo });
  if (!installation.demo) return null;
  if (!installation.seeded) await seedDemo(database, settings.dataFolder, { env, signal });
  return readDemo(settings.dataFolder);
}

/** The accounts one tries first; all of them stand in the file, which only the operator can read. */
function demoLines(accounts, dataFolder) {
  const shown = accounts.filter((account) => account.shown);
  const rest = accounts.length - shown.length;
  return ['演示账号：', ...accountTable(shown), `  另有 ${rest} 个，在 ${demoAccountsFile(dataFolder)}`];
}

/** Whoever makes a backup must know when the database could not lie in the data folder. */
function placeLines({ databaseUrl, dataFolder }) {
  if (databaseUrl || databaseHome(dataFolder).startsWith(dataFolder)) return [];
  return [`数据库在 ${databaseHome(dataFolder)}：运行数据库的用户进不了数据文件夹。备份时两处都要。`];
}

/** Settings of the web server that follow from who can sign in, and the lines that tell it. */
async function prepareSignIn(demo, { databaseUrl, dataFolder }) {
  if (demo) {
    const today = demo.today ? { YAODIAN_TODAY: demo.today } : {};
    return { env: { YAODIAN_DEMO: '1', ...today }, lines: demoLines(demo.accounts, dataFolder) };
  }
  if (await hasAccount(databaseUrl)) return { env: {}, lines: [] };
  const { code, sha256 } = makeSetupCode();
  return {
    env: { YAODIAN_SETUP_CODE_SHA256: sha256 },
    lines: [`还没有账号。打开网页，用启用码 ${code} 建第一个管理员。`],
  };
}

export async function runInstalled({ settings, signal, cleanUps, env, steps }) {
  await steps.run({
    isDone: isPrismaClientReady(),
    done: '数据库访问代码已生成',
    doing: '生成数据库访问代码',
    work: () => generatePrismaClient({ signal }),
  });
  const database = await steps.run({
    doing: settings.databaseUrl ? `连接数据库 ${describeDatabase(settings.databaseUrl) ?? ''}` : '启动数据库',
    work: () => openDatabase({ settings, cleanUps }),
  });
  signal.throwIfAborted();
  const serverEnv = { ...env, DATABASE_URL: database.url };
  const demo = await steps.run({
    doing: '准备数据',
    work: () => prepareData({ settings, database, env: serverEnv, signal }),
  });
  signal.throwIfAborted();
  await steps.run({
    isDone: settings.isDev || isBuilt(serverEnv),
    done: settings.isDev ? '开发方式，不构建' : '程序已构建',
    doing: '构建程序',
    work: () => buildNext(serverEnv, { signal }),
  });
  signal.throwIfAborted();
  const signIn = await prepareSignIn(demo, { databaseUrl: database.url, dataFolder: settings.dataFolder });
  const server = await steps.run({
    doing: '启动网页服务',
    work: () =>
      startNext({
        mode: settings.isDev ? 'dev' : 'start',
        port: settings.port,
        env: { ...serverEnv, ...signIn.env },
        output: settings.isDev ? 'inherit' : openServerLog(settings.dataFolder),
      }),
  });
  cleanUps.push(server.stop);
  console.log(
    ['', `打开 http://localhost:${settings.port}`, ...signIn.lines, ...placeLines(settings), '停止按 Ctrl+C', ''].join(
      '\n',
    ),
  );
  await Promise.race([server.exited, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
  if (!signal.aborted) throw failure('网页服务意外停了，原因见 data/logs/server.log 的末尾。再运行一次 npm start。');
}
