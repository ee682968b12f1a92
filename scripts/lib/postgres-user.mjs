/** PostgreSQL refuses to run as root: which user runs it instead, and where that user can reach. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { failure } from './failure.mjs';

const OWN_USER = 'yaodian';
/** Where root's clusters go when the data folder lies somewhere only root can enter, as /root does. */
const SYSTEM_HOME = '/var/lib/yaodian';

function idsOf(user) {
  const read = (flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [read('-u'), read('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function createOwnUser() {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]);
  return idsOf(OWN_USER);
}

/** Spawn options `{ uid, gid }` of the user that runs a new cluster; {} when the present user may do it. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const ids = idsOf(OWN_USER) ?? idsOf('postgres') ?? createOwnUser() ?? idsOf('nobody');
  if (ids) return ids;
  throw failure('以 root 运行时需要一个普通用户来运行数据库，本机没有也无法新建。请换普通用户运行 npm start。');
}

/** The owner of an existing cluster keeps it, whatever users were added to the machine since. */
export function ownerOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

function canEnter(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, stdio: 'ignore' }).status === 0;
}

/**
 * The folder for the database of one data folder, made and owned by the user who will run it:
 * `<data>/postgres`, or a folder of /var/lib/yaodian when that user cannot get into the data folder.
 */
export function databaseHome(dataFolder) {
  const user = databaseUser();
  mkdirSync(dataFolder, { recursive: true });
  const real = realpathSync(dataFolder);
  const outside = path.join(SYSTEM_HOME, createHash('sha256').update(real).digest('hex').slice(0, 12));
  const inside = path.join(real, 'postgres');
  const reachable = user.uid === undefined || existsSync(inside) || canEnter(real, user);
  const home = reachable ? inside : outside;
  if (existsSync(home)) return home;
  if (!reachable) mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  mkdirSync(home, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid);
  return home;
}
