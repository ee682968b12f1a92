import { createServer } from 'node:net';

/** Opens and closes a listening socket; resolves to the port, rejects with Node's error (EADDRINUSE, EACCES). */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** True when this process may listen on `port` of `host`. */
export async function isPortFree(port, host = '0.0.0.0') {
  return tryPort(port, host).then(
    () => true,
    () => false,
  );
}

/** A free loopback port; `preferred` when it is still free, so that a restart keeps its address. */
export async function findFreePort(preferred) {
  if (preferred && (await isPortFree(preferred, '127.0.0.1'))) return preferred;
  return tryPort(0, '127.0.0.1');
}

/** PORT as a number, 3000 when unset; null when it is no port. */
export function parsePort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}
