import { readFile } from 'node:fs/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { oldPdfOf, wordOf } from '@/prisma/seed/document-bytes';
import { addFileEvidence } from './add-file-evidence';
import { previewFile } from './preview-file';

let body: BuiltBody;
let liaison: Actor;

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
});
afterAll(disconnect);

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}
async function upload(fileName: string, bytes: Uint8Array): Promise<string> {
  const { id } = await addFileEvidence(liaison, { fileName, bytes: bytesOf(bytes) });
  return (await prisma.evidence.findUniqueOrThrow({ where: { id } })).fileId ?? '';
}
const wordsOf = async (fileId: string, actor = liaison) => {
  const { mediaType, bytes } = await previewFile(actor, fileId);
  return { mediaType, text: await new Response(bytes).text() };
};

it('a Word file is shown as its words, all of them as text', async () => {
  const fileId = await upload('报告.docx', wordOf(['关于水质的报告', '<img src=x onerror=alert(1)>']));
  const { mediaType, text } = await wordsOf(fileId);
  expect(mediaType).toBe('text/html; charset=utf-8');
  expect(text).toContain('关于水质的报告');
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).not.toContain('<img');
});

it('a pdf is shown as it is', async () => {
  const pdf = oldPdfOf(['关于水质的公告，监测结果已在局网站公开。']);
  const { mediaType, bytes } = await previewFile(liaison, await upload('公告.pdf', pdf));
  expect(mediaType).toBe('application/pdf');
  expect(Buffer.from(await new Response(bytes).arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
});

it('the body itself and the office look at it, with a line in the trail; a stranger does not find it', async () => {
  const fileId = await upload('说明.txt', Buffer.from(`说明 ${body.id}`));
  const reviewer = (await anAccount({ role: 'reviewer' })).actor;
  const stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  expect((await wordsOf(fileId, reviewer)).text).toContain('说明');
  await expect(previewFile(stranger, fileId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(previewFile(liaison, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  const seen = await prisma.auditEvent.findMany({ where: { kind: 'file.viewed', subjectId: fileId } });
  expect(seen.map(({ actorAccountId }) => actorAccountId)).toEqual([reviewer.accountId]);
});

it('what can only be saved is said to be so', async () => {
  const slides = await upload('汇报.ppt', await readFile('lib/document/server/fixtures/tasks-merged.doc'));
  await expect(previewFile(liaison, slides)).rejects.toMatchObject({ code: 'preview-none' });
  const broken = await upload('坏的.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
  await expect(previewFile(liaison, broken)).rejects.toMatchObject({ code: 'preview-unreadable' });
});
