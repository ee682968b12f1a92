import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aScanner, freePort } from '@/lib/server/fixtures/a-scanner';
import { scanFile } from './clamd';

let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  await writeFile(file('small'), 'EICAR');
  await writeFile(file('empty'), '');
  await writeFile(file('large'), Buffer.alloc(3_000_000, 7));
});
afterAll(() => rm(folder, { recursive: true }));

async function scan(name: string, reply: (bytes: Buffer, socket: Socket) => void, seconds = 5) {
  const scanner = await aScanner(reply);
  onTestFinished(scanner.close);
  return scanFile(file(name), { address: scanner.address, seconds });
}
const say = (words: string) => (_: Buffer, socket: Socket) => {
  socket.write(`${words}\0`);
};

describe('scanFile', () => {
  it.each(['small', 'empty', 'large'])('sends the whole of a file: %s', async (name) => {
    let got: Buffer = Buffer.alloc(0);
    const answer = await scan(name, (bytes, socket) => {
      got = bytes;
      socket.write('stream: OK\0');
    });
    expect(answer).toEqual({ kind: 'clean' });
    expect(got.length).toBe({ small: 5, empty: 0, large: 3_000_000 }[name]);
  });

  it.each([
    ['stream: Win.Test.EICAR_HDB-1 FOUND', { kind: 'found', name: 'Win.Test.EICAR_HDB-1' }],
    ['INSTREAM size limit exceeded. ERROR', { kind: 'unanswered' }],
    ['stream: OK but not really', { kind: 'unanswered' }],
    ['', { kind: 'unanswered' }],
  ])('«%s»', async (words, answer) => {
    expect(await scan('small', say(words))).toEqual(answer);
  });

  it('a scanner that hangs up, or says half a word, has given no verdict', async () => {
    expect(await scan('small', (_, socket) => socket.end())).toEqual({ kind: 'unanswered' });
    expect(await scan('small', (_, socket) => socket.end('stream: OK'))).toEqual({ kind: 'unanswered' });
  });

  it('a scanner that never answers is left at the limit', async () => {
    expect(await scan('large', () => undefined, 0.2)).toEqual({ kind: 'unanswered' });
  });

  it('nobody there', async () => {
    const gone = { address: `127.0.0.1:${await freePort()}`, seconds: 5 };
    expect(await scanFile(file('small'), gone)).toEqual({ kind: 'unanswered' });
    const noSocket = { address: file('no.ctl'), seconds: 5 };
    expect(await scanFile(file('small'), noSocket)).toEqual({ kind: 'unanswered' });
  });

  it('speaks over a socket file too', async () => {
    const scanner = await aScanner(say('stream: OK'), file('clamd.ctl'));
    onTestFinished(scanner.close);
    expect(await scanFile(file('small'), { address: `unix:${file('clamd.ctl')}`, seconds: 5 })).toEqual({
      kind: 'clean',
    });
  });
});
