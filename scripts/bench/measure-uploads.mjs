import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compare, fire, interleave } from './load.mjs';
import { startServer } from './servers.mjs';
import { cookieOf } from './world.mjs';

const MEGABYTE = 1024 * 1024;
const BOUNDARY = 'bench-boundary';
const HEAD = Buffer.from(
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`,
);
const TAIL = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
// A picture of one point; what follows its end no program looks at.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HEADERS = {
  ...cookieOf('liaison-1'),
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
  'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
};
/** Largest together, as evidence is at most 50 MB: 16 clients, each two files of 32 MB, one after the other. */
const MANY = { clients: 16, files: 2, megabytes: 32 };

/** A form with a picture of `size` bytes unlike any before it. */
function formOf(size, filling) {
  const rest = Buffer.from(filling.subarray(0, size - PICTURE.length));
  randomBytes(16).copy(rest);
  return Buffer.concat([HEAD, PICTURE, rest, TAIL]);
}

/**
 * One file of 1 MB into a department's evidence, beside the bare server that only stores and hashes; and the memory of a fresh
 * server (MB) before and at the highest while 1 GiB comes in from 16 clients at once.
 */
export async function measureUploads(world, { connections, ...load }) {
  const floor = await startServer({
    program: [path.join(import.meta.dirname, 'floor-upload.mjs')],
    env: world.env,
    probe: { path: '/' },
  });
  const product = await startServer({ ...world.product, probe: { path: '/login' } });
  try {
    const filling = randomBytes(MEGABYTE);
    const shared = { method: 'POST', headers: HEADERS, nextBody: () => formOf(MEGABYTE, filling) };
    const contenders = [
      { ...shared, name: 'floor: node:http, hash, disk', url: floor.origin, marker: 'sha256', ...floor },
      {
        ...shared,
        name: 'file as evidence',
        url: `${product.origin}/api/evidence-files`,
        marker: '已存为证据',
        ...product,
      },
    ];
    const lines = {};
    for (const count of connections) {
      lines[count] = compare(contenders, await interleave(contenders, fire, { ...load, connections: count }));
    }
    return { 'upload of 1 MB': lines };
  } finally {
    await product.stop();
    await floor.stop();
  }
}

/** Memory of a server that has taken in one small file, and the highest while `MANY` comes in; and the seconds it took. */
export async function measureUploadMemory(world) {
  const product = await startServer({ ...world.product, probe: { path: '/login' } });
  try {
    const filling = randomBytes(MANY.megabytes * MEGABYTE);
    const url = `${product.origin}/api/evidence-files`;
    await send(url, formOf(MEGABYTE, filling));
    const before = product.memoryNow();
    const began = performance.now();
    let highest = before;
    let isDone = false;
    const client = async () => {
      for (let n = 0; n < MANY.files; n += 1) await send(url, formOf(MANY.megabytes * MEGABYTE, filling));
    };
    const all = Promise.all(Array.from({ length: MANY.clients }, client)).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      highest = Math.max(highest, product.memoryNow());
      await sleep(50);
    }
    await all;
    const seconds = (performance.now() - began) / 1000;
    return { ...MANY, before, highest, seconds };
  } finally {
    await product.stop();
  }
}

function send(url, body) {
  return new Promise((resolve, reject) => {
    const headers = { ...HEADERS, 'content-length': body.length };
    const sent = request(url, { method: 'POST', headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      if (response.statusCode === 200) resolve();
      else reject(new Error(`upload answered ${response.statusCode}: ${text}`));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
