import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { addLinkEvidence } from './add-link-evidence';
import { correctEvidence } from './review-evidence';

let body: BuiltBody;
let liaison: Actor;
let stranger: Actor;
let obligationId: string;
let known: string;

const filed = { column: '公示公告', documentNumber: '衡环发〔2016〕3号', indexNumber: '430400/2016-001' };
const page = (given: object) => ({
  url: 'https://b.gov.cn/9.html',
  title: '另一份公告',
  publishedOn: localDate('2016-09-01'),
  ...given,
});
const add = (given: object, actor = liaison) => addLinkEvidence(actor, { obligationId, ...page(given) });
const counts = async () => ({
  evidence: await prisma.evidence.count({ where: { bodyId: body.id } }),
  uses: await prisma.obligationEvidence.count({ where: { obligationId } }),
});

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  ({ obligationId } = await anObligation({ body }));
  const first = { url: 'https://www.a.gov.cn/1.html', title: '水质公告', publishedOn: localDate('2016-10-08') };
  ({ id: known } = await addLinkEvidence(liaison, { ...first, ...filed }));
});
afterAll(disconnect);

describe('addLinkEvidence', () => {
  it('stores what the page is filed under', async () => {
    expect(await prisma.evidence.findUniqueOrThrow({ where: { id: known } })).toMatchObject(filed);
  });

  it.each([
    ['the same page by another address', { url: 'http://a.gov.cn/1.html/' }, '网址其实是同一个'],
    ['the same index number', { indexNumber: filed.indexNumber }, '索引号相同'],
    ['the same title and day', { title: '《水质公告》', publishedOn: localDate('2016-10-08') }, '标题和公开日期相同'],
  ])('%s is offered before anything is stored', async (_, given, reasons) => {
    await expect(add(given)).rejects.toMatchObject({
      code: 'alike',
      facts: { evidenceId: known, title: '水质公告', reasons },
    });
    expect(await counts()).toEqual({ evidence: 1, uses: 0 });
  });

  it('the offer taken attaches the one that is there; refused, the new one is stored', async () => {
    const alike = { indexNumber: filed.indexNumber };
    expect(await add({ ...alike, useExisting: known })).toEqual({ id: known, title: '水质公告', reused: true });
    expect(await counts()).toEqual({ evidence: 1, uses: 1 });
    expect((await add({ ...alike, saveAnyway: '1' })).reused).toBe(false);
    expect(await counts()).toEqual({ evidence: 2, uses: 2 });
  });

  it("another body's evidence is neither offered nor to be had", async () => {
    const own = await anObligation({ body: stranger.body ?? body });
    const foreign = { ...page({ indexNumber: filed.indexNumber }), obligationId: own.obligationId };
    await expect(addLinkEvidence(stranger, { ...foreign, useExisting: known })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(add({ useExisting: known }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect((await addLinkEvidence(stranger, foreign)).reused).toBe(false);
  });

  it('is corrected like the title; what is not sent stays', async () => {
    await correctEvidence(liaison, { evidenceId: known, title: '水质公告', indexNumber: null });
    const row = await prisma.evidence.findUniqueOrThrow({ where: { id: known } });
    expect(row).toMatchObject({ ...filed, indexNumber: null });
    const event = await prisma.auditEvent.findFirst({ where: { subjectId: known, kind: 'evidence.corrected' } });
    expect(event?.body).toContain('"changed":["indexNumber"]');
    await expect(correctEvidence(stranger, { evidenceId: known, title: '别的' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
