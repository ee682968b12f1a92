/** The least code that takes an upload in: node:http, the whole body to a file and through SHA-256, flushed to the disk. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const folder = mkdtempSync(path.join(process.env.YAODIAN_DATA_DIR, 'floor-'));
let n = 0;

async function take(request) {
  const received = path.join(folder, `incoming-${n++}`);
  const hash = createHash('sha256');
  const file = await open(received, 'wx');
  for await (const chunk of request) {
    hash.update(chunk);
    await file.write(chunk);
  }
  await file.sync();
  await file.close();
  const sha256 = hash.digest('hex');
  await rename(received, path.join(folder, sha256));
  return { sha256 };
}

const server = createServer((request, response) => {
  const head = { 'content-type': 'application/json' };
  const answer = request.method === 'POST' ? take(request) : Promise.resolve({});
  answer.then(
    (value) => response.writeHead(200, head).end(JSON.stringify(value)),
    () => response.destroy(),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
