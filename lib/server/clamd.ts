import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createConnection, type NetConnectOpts, type Socket } from 'node:net';

/** `unanswered`: not reached, too slow, or no verdict; whoever asked must then not take the file. */
export type ScanAnswer = { kind: 'clean' } | { kind: 'found'; name: string } | { kind: 'unanswered' };

const CHUNK = 1 << 16;
const LONGEST_REPLY = 4096;

/** Asks clamd about a file by its INSTREAM command (clamd(8)). Never throws for what the scanner or the network does. */
export async function scanFile(
  path: string,
  { address, seconds }: { address: string; seconds: number },
): Promise<ScanAnswer> {
  const socket = createConnection(placeOf(address));
  const limit = setTimeout(() => socket.destroy(), seconds * 1000);
  try {
    const [reply] = await Promise.all([replyOf(socket), send(path, socket)]);
    return verdictOf(reply);
  } finally {
    clearTimeout(limit);
    socket.destroy();
  }
}

/** `host:port`, `[IPv6]:port`, or the path of a socket. */
function placeOf(address: string): NetConnectOpts {
  const [, host, port] = /^(?:tcp:\/\/)?\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  return host && port ? { host, port: Number(port) } : { path: address.replace(/^unix:(?:\/\/)?/, '') };
}

/** What came before the first NUL, or all that came before the connection ended. */
function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let reply = '';
    socket.on('data', (bytes: Buffer) => {
      reply += bytes.toString('latin1');
      if (reply.includes('\0') || reply.length > LONGEST_REPLY) resolve(reply);
    });
    // Each error is followed by `close`.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(reply));
  });
}

/** Ends early when the connection does; the reply tells why. */
async function send(path: string, socket: Socket): Promise<void> {
  const closed = new AbortController();
  socket.once('close', () => closed.abort());
  for await (const part of frames(path)) {
    if (socket.destroyed) return;
    if (!socket.write(part)) await once(socket, 'drain', { signal: closed.signal }).catch(() => undefined);
  }
}

/** The command, the file in pieces that say their length, and the empty piece that ends it. */
async function* frames(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) yield framed(bytes);
  yield framed(Buffer.alloc(0));
}

function framed(bytes: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  return Buffer.concat([head, bytes]);
}

function verdictOf(reply: string): ScanAnswer {
  if (/^stream: OK\0/.test(reply)) return { kind: 'clean' };
  const name = /^stream: (.+) FOUND\0/.exec(reply)?.[1];
  return name ? { kind: 'found', name } : { kind: 'unanswered' };
}
