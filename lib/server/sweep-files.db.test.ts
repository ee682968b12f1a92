import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addFileEvidence } from '@/lib/evidence/server/add-file-evidence';
import { receiveUpload } from '@/lib/evidence/server/receive-upload';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { disconnect, prisma, readRows } from './db';
import { fileStore, keep, receive } from './storage';
import { REFERRING_TABLES, SUSPICIOUS, sweepFiles } from './sweep-files';

const HOUR = 3_600_000;
const DAY_LATER = () => new Date(Date.now() + 25 * HOUR);
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sweep-'));
  vi.stubEnv('YAODIAN_DATA_DIR', dataDir);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true, force: true });
});
afterAll(disconnect);

const waiting = () => readdir(join(dataDir, 'files', 'incoming'));
async function* bytesOf(...chunks: Uint8Array[]) {
  yield* chunks;
}
const aText = () => Buffer.from(`公告 ${randomBytes(8).toString('hex')}`);
async function anOrphan(bytes: Uint8Array = randomBytes(100)): Promise<string> {
  const incoming = await receive(bytesOf(bytes), 1000);
  await keep(incoming);
  return incoming.sha256;
}
async function aLiaison() {
  const body = await aBody();
  const { actor } = await anAccount({ role: 'liaison', body });
  const { obligationId } = await anObligation({ body });
  return { body, actor, obligationId };
}

describe('sweepFiles', () => {
  it('removes stored files without a row after a day, and not before', async () => {
    const { actor } = await aLiaison();
    await addFileEvidence(actor, { fileName: '公告.txt', bytes: bytesOf(aText()) });
    const orphan = await anOrphan();
    expect(await sweepFiles(new Date(Date.now() + 23 * HOUR))).toEqual({ incoming: 0, orphans: 0 });
    expect(await sweepFiles(DAY_LATER())).toEqual({ incoming: 0, orphans: 1 });
    expect(await fileStore().has(orphan)).toBe(false);
    expect(await sweepFiles(DAY_LATER())).toEqual({ incoming: 0, orphans: 0 });
  });

  it('removes temporary files after a day', async () => {
    const { path } = await receive(bytesOf(aText()), 1000);
    await receive(bytesOf(aText()), 1000);
    const old = new Date(Date.now() - 25 * HOUR);
    await utimes(path, old, old);
    expect(await sweepFiles(new Date())).toEqual({ incoming: 1, orphans: 0 });
    expect(await waiting()).toHaveLength(1);
  });

  it('keeps what a row refers to whose transaction is still open when the sweep runs', async () => {
    const { actor, obligationId } = await aLiaison();
    const bytes = aText();
    const sha256 = await anOrphan(bytes);
    const place = join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const old = new Date(Date.now() - 48 * HOUR);
    await utimes(place, old, old);
    // The old orphan's bytes come again; the sweep meets their upload at whatever point it has reached.
    const [{ id }] = await Promise.all([
      addFileEvidence(actor, { obligationId, fileName: '公告.txt', bytes: bytesOf(bytes) }),
      ...Array.from({ length: 20 }, (_, n) =>
        new Promise((go) => setTimeout(go, n * 5)).then(() => sweepFiles(new Date())),
      ),
    ]);
    expect(await prisma.evidence.count({ where: { id, file: { sha256 } } })).toBe(1);
    expect(await fileStore().has(sha256)).toBe(true);
  });

  it('removes nothing when most files have no row: this is not their database', async () => {
    for (let n = 0; n < SUSPICIOUS; n += 1) await anOrphan();
    expect(await sweepFiles(DAY_LATER())).toEqual({ incoming: 0, orphans: 0 });
  });

  it('looks into every table that refers to a stored file', async () => {
    const rows = await readRows<{ name: string }>(
      'hash-tables',
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = current_schema() AND column_name = 'sha256' ORDER BY 1`,
      [],
    );
    // Of a filled-in workbook only the hash is kept, to know it again.
    expect(rows.map(({ name }) => name)).toEqual([...REFERRING_TABLES, 'offline_file'].sort());
  });
});

describe('a connection cut in the middle of an upload', () => {
  const BOUNDARY = 'cut';
  const head = (obligationId: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="obligationId"\r\n\r\n${obligationId}\r\n` +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
  const requestOf = (body: ReadableStream<Uint8Array>) =>
    new Request('http://yaodian.test/api/evidence-files', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        host: 'yaodian.test',
        origin: 'http://yaodian.test',
      },
    } as RequestInit);
  const cut = (obligationId: string, end: (controller: ReadableStreamDefaultController) => void) => {
    const parts = [Buffer.from(head(obligationId)), Buffer.alloc(300_000, 'a'), Buffer.alloc(300_000, 'b')];
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(new Uint8Array(part));
        else end(controller);
      },
    });
  };

  it.each<[string, (controller: ReadableStreamDefaultController) => void]>([
    ['reset', (controller) => controller.error(new Error('aborted'))],
    ['ended too early', (controller) => controller.close()],
  ])('%s: no row, and nothing in the store', async (_, end) => {
    const { body, actor, obligationId } = await aLiaison();
    const answer = await receiveUpload(actor, requestOf(cut(obligationId, end)));
    expect(answer).toMatchObject({ status: 400, code: 'upload-broken' });
    expect(await prisma.storedFile.count({ where: { bodyId: body.id } })).toBe(0);
    expect(await prisma.evidence.count({ where: { bodyId: body.id } })).toBe(0);
    expect(await waiting()).toEqual([]);
    expect(await sweepFiles(DAY_LATER())).toEqual({ incoming: 0, orphans: 0 });
  });

  it('a process that ends in the middle leaves what the sweep removes', async () => {
    // What a killed process leaves: its temporary file, and a stored one whose transaction never ended.
    await receive(bytesOf(aText()), 1000);
    const stored = createHash('sha256').update('half').digest('hex');
    await anOrphan(Buffer.from('half'));
    expect(await sweepFiles(DAY_LATER())).toEqual({ incoming: 1, orphans: 1 });
    expect(await waiting()).toEqual([]);
    expect(await fileStore().has(stored)).toBe(false);
  });
});
