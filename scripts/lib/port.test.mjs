import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findFreePort, isPortFree, parsePort } from './port.mjs';

it('reads a port, with 3000 for nothing', () => {
  expect(parsePort(undefined)).toBe(3000);
  expect(parsePort('')).toBe(3000);
  expect(parsePort('1')).toBe(1);
  expect(parsePort('65535')).toBe(65535);
});

it.each(['0', '65536', '80.5', 'http', '-1'])('refuses %s', (text) => {
  expect(parsePort(text)).toBeNull();
});

it('sees a taken port and finds another', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  expect(await isPortFree(port, '127.0.0.1')).toBe(false);
  expect(await findFreePort(port)).not.toBe(port);
  await new Promise((resolve) => server.close(resolve));
  expect(await findFreePort(port)).toBe(port);
});
