/**
 * One running instance per data folder. The lock is a listening local socket: the operating system lets go of it when
 * its process dies, kill -9 included, so there is no stale lock to judge.
 */
import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

function socketName(folder) {
  const name = `yaodian-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(tmpdir(), `${name}.sock`);
}

function listen(address, note) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(JSON.stringify(note));
    });
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** What the holder says of itself; null when nobody answers. */
function ask(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    let text = '';
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      try {
        resolve(JSON.parse(text));
      } catch {
        resolve(null);
      }
    });
  });
}

/** The note of the instance that holds `folder`, or null when none does. */
export function findInstance(folder) {
  return ask(socketName(folder));
}

/**
 * Takes the lock of `folder` (which must exist) and leaves `note` for whoever comes second.
 * Returns `{ release }`, or `{ holder }` with the other's note (null when it does not answer).
 */
export async function takeLock(folder, note) {
  const address = socketName(folder);
  try {
    const server = await listen(address, note);
    return { release: () => server.close() };
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    const holder = await ask(address);
    // Where the socket is a file (macOS), the file of a killed process stays behind and nobody answers.
    const isDeadFile = holder === null && process.platform !== 'linux' && process.platform !== 'win32';
    if (!isDeadFile) return { holder };
    rmSync(address, { force: true });
    const server = await listen(address, note);
    return { release: () => server.close() };
  }
}
