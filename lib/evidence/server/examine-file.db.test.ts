import { readdir, readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { aScanner, freePort } from '@/lib/server/fixtures/a-scanner';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { macroWordTypes, oldPdfOf, scannedPdf, wordOf } from '@/prisma/seed/document-bytes';
import { addFileEvidence } from './add-file-evidence';

let body: BuiltBody;
let liaison: Actor;
let obligationId: string;

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}
const upload = (bytes: Uint8Array, fileName: string, actor = liaison) =>
  addFileEvidence(actor, { obligationId, fileName, bytes: bytesOf(bytes) });
const checkOf = async (id: string) =>
  (await prisma.evidence.findUniqueOrThrow({ where: { id }, select: { contentCheck: true } })).contentCheck;
const left = async () => ({
  evidence: await prisma.evidence.count({ where: { bodyId: body.id } }),
  waiting: (await readdir(join(env.dataDir, 'files', 'incoming'))).length,
});
const sheet = (cells: string[]) =>
  writeWorkbook('台账', [{ name: '表', widths: [20, 20], rows: [['事项', '内容'], cells] }]);

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  ({ obligationId } = await anObligation({ body }));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(disconnect);

describe('what stands in a file', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['Word', 'a.docx', () => wordOf(['机密★1年', '关于水质的报告'])],
    ['Excel', 'a.xlsx', () => sheet(['密级', '绝密'])],
    ['PDF', 'a.pdf', () => oldPdfOf(['秘密★1年', '关于水质的报告', '水源水、出厂水、末梢水监测结果已在局网站公开。'])],
  ])('a mark in the text of %s is refused, and nothing stays', async (_, name, bytes) => {
    await expect(upload(bytes(), name)).rejects.toMatchObject({ code: 'secret-mark' });
    expect(await left()).toEqual({ evidence: 0, waiting: 0 });
  });

  it('personal numbers only warn: their count and masked examples are stored, the numbers are not', async () => {
    const { id } = await upload(wordOf(['联系人 13807340001，身份证 11010519491231002X']), 'a.docx');
    expect(await checkOf(id)).toEqual({
      personal: [
        { kind: '身份证号', count: 1, examples: ['110*************2X'] },
        { kind: '手机号', count: 1, examples: ['138******01'] },
      ],
      unread: null,
    });
  });

  it('a text without either is noted as read', async () => {
    const { id } = await upload(wordOf(['涉及国家秘密的不予公开，电话 0734-8866123']), 'a.docx');
    expect(await checkOf(id)).toEqual({ personal: [], unread: null });
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a scan', 'a.pdf', () => scannedPdf(1), 'document-scanned'],
    ['a locked file', 'a.pdf', () => readFile('lib/document/server/fixtures/locked.pdf'), 'document-locked'],
    ['a broken file', 'a.pdf', () => Buffer.from('%PDF-1.4\nnothing more'), 'document-damaged'],
  ])('%s is taken in with a note', async (_, name, bytes, unread) => {
    const { id } = await upload(await bytes(), name);
    expect(await checkOf(id)).toEqual({ personal: [], unread });
  });

  it('a stranger is refused before anything is read', async () => {
    const stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
    const sent = upload(wordOf(['机密★1年']), 'a.docx', stranger);
    await expect(sent).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('macros', () => {
  const withMacro = () => wordOf(['公告'], { 'word/vbaProject.bin': 'x' });
  const saysMacro = () => wordOf(['公告'], { '[Content_Types].xml': macroWordTypes() });

  it.each([
    ['with a macro inside', withMacro],
    ['that says it has macros', saysMacro],
  ])('a document %s is refused under any name', async (_, bytes) => {
    for (const name of ['a.docm', 'a.docx'])
      await expect(upload(bytes(), name)).rejects.toMatchObject({ code: 'file-active' });
    expect(await left()).toEqual({ evidence: 0, waiting: 0 });
  });

  it('comes in where the operator allows it', async () => {
    vi.stubEnv('YAODIAN_ALLOW_MACROS', '1');
    const { id } = await upload(saysMacro(), 'a.docx');
    const { file } = await prisma.evidence.findUniqueOrThrow({ where: { id }, include: { file: true } });
    expect(file?.name).toBe('a.docm');
  });
});

describe('the malware scan', () => {
  const clean = () => wordOf(['公告']);
  async function withScanner(reply: (bytes: Buffer, socket: Socket) => void) {
    const scanner = await aScanner(reply);
    onTestFinished(scanner.close);
    vi.stubEnv('YAODIAN_CLAMD', scanner.address);
  }

  it('OK lets the file in, and the scanner saw all of it', async () => {
    let got: Buffer = Buffer.alloc(0);
    await withScanner((bytes, socket) => {
      got = bytes;
      socket.write('stream: OK\0');
    });
    await upload(clean(), 'a.docx');
    expect(got.equals(Buffer.from(clean()))).toBe(true);
    expect(await left()).toEqual({ evidence: 1, waiting: 0 });
  });

  it('FOUND refuses it and names what was found', async () => {
    await withScanner((_, socket) => socket.write('stream: Win.Test.EICAR_HDB-1 FOUND\0'));
    await expect(upload(clean(), 'a.docx')).rejects.toMatchObject({
      code: 'malware-found',
      facts: { name: 'Win.Test.EICAR_HDB-1' },
    });
    expect(await left()).toEqual({ evidence: 0, waiting: 0 });
  });

  it('no answer within the time refuses it', async () => {
    await withScanner(() => undefined);
    vi.stubEnv('YAODIAN_CLAMD_SECONDS', '0.3');
    await expect(upload(clean(), 'a.docx')).rejects.toMatchObject({ code: 'scanner-silent' });
    expect(await left()).toEqual({ evidence: 0, waiting: 0 });
  });

  it('a refused connection refuses it', async () => {
    vi.stubEnv('YAODIAN_CLAMD', `127.0.0.1:${await freePort()}`);
    await expect(upload(clean(), 'a.docx')).rejects.toMatchObject({ code: 'scanner-silent' });
    expect(await left()).toEqual({ evidence: 0, waiting: 0 });
  });

  it('none set up is none asked', async () => {
    vi.stubEnv('YAODIAN_CLAMD', '');
    await upload(clean(), 'a.docx');
    expect(await left()).toEqual({ evidence: 1, waiting: 0 });
  });
});
