import pg from 'pg';
import { failure } from './failure.mjs';

const OLDEST_MAJOR = 14;
const PATIENCE_MS = 8000;

/** Address of a database as it may be shown and logged: host, port and name, never user or password. */
export function describeDatabase(databaseUrl) {
  try {
    const { protocol, hostname, port, pathname } = new URL(databaseUrl);
    if (!/^postgres(ql)?:$/.test(protocol) || hostname === '') return null;
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return null;
  }
}

/** The sentence for an error of the connection attempt; `error.code` is Node's or PostgreSQL's. */
export function explainConnectionError(error, place) {
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return `连不上数据库 ${place}。核对 DATABASE_URL 的主机和端口，确认数据库已启动、防火墙已放行。`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `找不到数据库主机 ${place}。核对 DATABASE_URL 的主机名。`;
    case '28P01':
    case '28000':
      return `数据库 ${place} 不接受这个用户名或密码。核对 DATABASE_URL，以及数据库的 pg_hba.conf。`;
    case '3D000':
      return `数据库 ${place} 不存在。先由管理员建库，再重新启动。`;
    default:
      return `${place} 没有按 PostgreSQL 的方式回答。核对 DATABASE_URL 的主机和端口，确认那里是 PostgreSQL ${OLDEST_MAJOR} 以上。`;
  }
}

async function readServerVersion(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_MS });
  // A server that talks another protocol can break the connection after the attempt was given up.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, has_schema_privilege('public', 'create') as may_create",
    );
    return rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Throws a failure, free of the password, unless `databaseUrl` leads to a PostgreSQL that can hold this system. */
export async function assertUsableDatabase(databaseUrl) {
  const place = describeDatabase(databaseUrl);
  if (!place) {
    throw failure('DATABASE_URL 写得不对，应为 postgresql://用户:密码@主机:5432/库名，密码里的特殊字符要用 %XX 转写。');
  }
  const server = await readServerVersion(databaseUrl).catch((error) => {
    throw failure(explainConnectionError(error, place), { code: error.code, message: error.message });
  });
  if (server.version < OLDEST_MAJOR * 10_000) {
    const major = Math.floor(server.version / 10_000);
    throw failure(`数据库 ${place} 是 PostgreSQL ${major}，本系统要 ${OLDEST_MAJOR} 以上。先升级数据库。`);
  }
  if (!server.may_create) {
    throw failure(`数据库 ${place} 的这个用户不能建表。由管理员授予 public 模式的 CREATE 权限，再重新启动。`);
  }
}
