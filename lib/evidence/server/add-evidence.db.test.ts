import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { discard, openStored, receive } from '@/lib/server/storage';
import { localDate } from '@/lib/shared/local-date';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { evidenceFor } from '@/prisma/seed/evidence-for';
import { addFileEvidence } from './add-file-evidence';
import { addLinkEvidence } from './add-link-evidence';
import { attachEvidence, detachEvidence } from './attach-evidence';
import { correctEvidence, reviewEvidence } from './review-evidence';

let body: BuiltBody;
let liaison: Actor;
let stranger: Actor;
let obligationId: string;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const page = (url: string) => ({ url, title: '水质公告', publishedOn: localDate('2016-10-08') });
const counts = async () => ({
  evidence: await prisma.evidence.count({ where: { bodyId: body.id } }),
  uses: await prisma.obligationEvidence.count({ where: { obligationId } }),
});
async function* bytesOf(...chunks: Buffer[]) {
  yield* chunks;
}
const upload = async (bytes: Buffer, fileName: string, actor = liaison) =>
  addFileEvidence(actor, { obligationId, fileName, bytes: bytesOf(bytes) });
const waiting = () => readdir(join(env.dataDir, 'files', 'incoming'));

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  ({ obligationId } = await anObligation({ body }));
});
afterAll(disconnect);

describe('addLinkEvidence', () => {
  it('stores the page, puts it to the obligation and tells the trail', async () => {
    const { id, reused } = await addLinkEvidence(liaison, { obligationId, ...page('https://a.gov.cn/1') });
    expect(reused).toBe(false);
    expect(await counts()).toEqual({ evidence: 1, uses: 1 });
    const event = await prisma.auditEvent.findFirst({ where: { subjectType: 'evidence', subjectId: id } });
    expect(event).toMatchObject({ kind: 'evidence.added', actorAccountId: liaison.accountId, actorBodyId: body.id });
  });

  it('the same page for another obligation is used again', async () => {
    const other = await anObligation({ body });
    const first = await addLinkEvidence(liaison, { obligationId, ...page('https://a.gov.cn/1') });
    const again = await addLinkEvidence(liaison, { obligationId: other.obligationId, ...page('https://a.gov.cn/1') });
    expect(again).toEqual({ id: first.id, title: '水质公告', reused: true });
    expect((await counts()).evidence).toBe(1);
    expect(await prisma.obligationEvidence.count({ where: { evidenceId: first.id } })).toBe(2);
  });

  it('sent twice at once it is one', async () => {
    const send = () => addLinkEvidence(liaison, { obligationId, ...page('https://a.gov.cn/1') });
    const results = await Promise.allSettled([send(), send(), send()]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await counts()).toEqual({ evidence: 1, uses: 1 });
  });

  it('goes to the library without an obligation', async () => {
    await addLinkEvidence(liaison, page('https://a.gov.cn/1'));
    expect(await counts()).toEqual({ evidence: 1, uses: 0 });
  });

  it('refuses a stranger, a deputy, a closed obligation, a marked title and a day to come', async () => {
    const deputy = (await anAccount({ role: 'deputy', body })).actor;
    const closed = await anObligation({ body, state: 'closed' });
    const add = (actor: Actor, given: object) =>
      addLinkEvidence(actor, { obligationId, ...page('https://a.gov.cn/1'), ...given });
    await expect(add(stranger, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(add(deputy, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(add(deputy, { obligationId: undefined })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add(liaison, { obligationId: closed.obligationId })).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(add(liaison, { title: '机密公告' })).rejects.toMatchObject({ code: 'secret-mark' });
    const later = { publishedOn: localDate('2099-01-01') };
    await expect(add(liaison, later)).rejects.toMatchObject({ code: 'published-in-future' });
    expect(await counts()).toEqual({ evidence: 0, uses: 0 });
  });
});

describe('addFileEvidence', () => {
  it('keeps the bytes under their hash and gives them back', async () => {
    const { id } = await upload(PNG, '截图.PNG');
    const { file } = await prisma.evidence.findUniqueOrThrow({ where: { id }, include: { file: true } });
    expect(file).toMatchObject({ name: '截图.png', mediaType: 'image/png', size: PNG.length, bodyId: body.id });
    expect(file?.sha256).toBe(createHash('sha256').update(PNG).digest('hex'));
    const kept = await new Response(await openStored(file?.sha256 ?? '', PNG.length)).arrayBuffer();
    expect(Buffer.from(kept)).toEqual(PNG);
    expect(await waiting()).toEqual([]);
  });

  it('equal bytes are used again; another body has its own row for the same bytes', async () => {
    const first = await upload(PNG, '截图.png');
    expect(await upload(PNG, '另一个名字.png')).toEqual({ id: first.id, title: '截图.png', reused: true });
    expect(await counts()).toEqual({ evidence: 1, uses: 1 });
    const own = await anObligation({ body: stranger.body ?? body });
    const foreign = await addFileEvidence(stranger, { ...own, fileName: 'a.png', bytes: bytesOf(PNG) });
    expect(foreign.reused).toBe(false);
  });

  it.each([
    [Buffer.from('MZ program'), '公告.pdf', 'file-type'],
    [Buffer.alloc(0), '空.pdf', 'file-empty'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.svg', 'file-type'],
    [Buffer.from('机密★10年\n正文'), '说明.txt', 'secret-mark'],
  ])('refuses %s under the name %s: %s', async (bytes, name, code) => {
    await expect(upload(bytes, name)).rejects.toMatchObject({ code });
    expect(await counts()).toEqual({ evidence: 0, uses: 0 });
    expect(await waiting()).toEqual([]);
  });

  it('refuses a stranger, and nothing stays behind', async () => {
    await expect(upload(PNG, '截图.png', stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect(await waiting()).toEqual([]);
  });

  it('stops at the limit itself plus one byte', async () => {
    const whole = await receive(bytesOf(Buffer.alloc(8)), 8);
    expect(whole.size).toBe(8);
    await discard(whole);
    await expect(receive(bytesOf(Buffer.alloc(8), Buffer.alloc(1)), 8)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });
});

describe('attach, detach, review, correct', () => {
  it('evidence of the body goes on and off while the obligation is open', async () => {
    const other = await anObligation({ body });
    const evidenceId = await evidenceFor({ bodyId: body.id, obligationId: other.obligationId });
    await attachEvidence(liaison, { obligationId, evidenceId: [evidenceId] });
    await attachEvidence(liaison, { obligationId, evidenceId: [evidenceId] });
    expect((await counts()).uses).toBe(1);
    await detachEvidence(liaison, { obligationId, evidenceId });
    expect((await counts()).uses).toBe(0);
    const closed = await anObligation({ body, state: 'submitted' });
    const late = { obligationId: closed.obligationId, evidenceId: [evidenceId] };
    await expect(attachEvidence(liaison, late)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it("another body's evidence cannot be used", async () => {
    const foreign = await anObligation({ body: stranger.body ?? body });
    const evidenceId = await evidenceFor({ bodyId: stranger.body?.id ?? '', obligationId: foreign.obligationId });
    const attach = attachEvidence(liaison, { obligationId, evidenceId: [evidenceId] });
    await expect(attach).rejects.toMatchObject({ code: 'not-found' });
  });

  it('审查不晚于公开，改公开日期也一样', async () => {
    const evidenceId = await evidenceFor({ bodyId: body.id, obligationId, reviewed: false, publishedOn: '2016-10-08' });
    const review = { evidenceId, reviewer: '局办公室', conclusion: 'publishable' } as const;
    const late = reviewEvidence(liaison, { ...review, reviewedOn: localDate('2016-10-09') });
    await expect(late).rejects.toMatchObject({ code: 'review-late' });
    await reviewEvidence(liaison, { ...review, reviewedOn: localDate('2016-10-08') });
    const earlier = { evidenceId, title: '公告', publishedOn: localDate('2016-10-07') };
    await expect(correctEvidence(liaison, earlier)).rejects.toMatchObject({ code: 'review-late' });
    await correctEvidence(liaison, { ...earlier, publishedOn: localDate('2016-10-10') });
    const row = await prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    expect(row).toMatchObject({ title: '公告', reviewer: '局办公室', reviewConclusion: 'publishable' });
    await expect(reviewEvidence(stranger, { ...review, reviewedOn: localDate('2016-10-01') })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
