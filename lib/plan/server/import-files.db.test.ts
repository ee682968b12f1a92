import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { prisma } from '@/lib/server/db';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { docxOf, ofdOf, scannedPdf } from '@/prisma/seed/document-bytes';
import { openPlanFile } from './open-plan-file';
import { getPlanForChecking } from './queries';
import { type FilesAnswer, receivePlanFiles } from './receive-plan-files';

const FIXTURES = path.join(process.cwd(), 'lib/document/server/fixtures');
const table = () => readFileSync(path.join(FIXTURES, 'tasks.xlsx'));
const paragraphs = (...lines: string[]) =>
  docxOf(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''));
/** A notice of its own for each test: the same text of the same year is refused. */
const notice = (mark: string) =>
  paragraphs('关于印发2019年政务公开工作要点的通知', '各县市区人民政府：', '现印发给你们。', mark, '2019年4月1日');

type Sent = { name: string; bytes: Uint8Array };

function request(files: readonly Sent[], fields: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost', host: 'localhost' };
  return new Request('http://localhost/api/plans', { method: 'POST', body: form, headers });
}

const send = async (actor: Actor | null, files: readonly Sent[], fields?: Record<string, string>) =>
  receivePlanFiles(actor, request(files, fields));
const planIdOf = ({ path: address = '' }: FilesAnswer) => /plans\/([\w-]+)/.exec(address)?.[1] ?? '';
const steward = async () => (await anAccount({ role: 'steward' })).actor;

describe('files of a plan', { timeout: 60_000 }, () => {
  it('become one plan, the notice first, each with its place in the text, and the event names them', async () => {
    const actor = await steward();
    const answer = await send(
      actor,
      [
        { name: '附件.xlsx', bytes: table() },
        { name: 'C:\\公文\\通知.docx', bytes: notice(crypto.randomUUID()) },
      ],
      { year: '2019', publishedOn: '2019-04-02' },
    );
    expect(answer).toMatchObject({ status: 200, code: 'imported' });
    const { plan, files } = await getPlanForChecking(actor, planIdOf(answer));
    expect(plan).toMatchObject({ year: 2019, publishedOn: '2019-04-02', sourceName: '通知.docx、附件.xlsx' });
    expect(files.map(({ name, format }) => [name, format])).toEqual([
      ['通知.docx', 'docx'],
      ['附件.xlsx', 'xlsx'],
    ]);
    expect(plan.sourceText.slice(files[1]?.start, files[1]?.end)).toMatch(
      /^衡阳市2019年政务公开工作任务分解表\n序号 \| /,
    );
    expect(plan.duties.flatMap(({ parties }) => parties.map(({ name }) => name))).toContain('市司法局');
    const event = await prisma.auditEvent.findFirst({ where: { kind: 'plan.imported', subjectId: plan.id } });
    expect(JSON.parse(event?.body ?? '{}').files).toMatchObject([{ name: '通知.docx' }, { name: '附件.xlsx' }]);
  });

  it('are given back byte for byte to those who read plans, with a line in the trail, and to nobody else', async () => {
    const actor = await steward();
    const bytes = table();
    const answer = await send(actor, [{ name: '表.xlsx', bytes: Buffer.from(bytes) }], { year: '2031' });
    const planId = planIdOf(answer);
    const [file] = (await getPlanForChecking(actor, planId)).files;
    const fileId = file?.id ?? '';
    const reviewer = (await anAccount({ role: 'reviewer' })).actor;
    const opened = await openPlanFile(reviewer, planId, fileId);
    expect(Buffer.from(await new Response(opened.bytes).arrayBuffer()).equals(bytes)).toBe(true);
    expect(await prisma.auditEvent.count({ where: { kind: 'file.downloaded', subjectId: fileId } })).toBe(1);
    const liaison = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
    await expect(openPlanFile(liaison, planId, fileId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openPlanFile(reviewer, 'another-plan', fileId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(prisma.planFile.update({ where: { id: fileId }, data: { name: '换名' } })).rejects.toThrow();
  });

  it('are all left out when one cannot be read, and every one that cannot has its sentence', async () => {
    const actor = await steward();
    const before = await prisma.plan.count();
    const answer = await send(actor, [
      { name: '通知.docx', bytes: notice(crypto.randomUUID()) },
      { name: '扫描.pdf', bytes: scannedPdf(2) },
      { name: '包.zip', bytes: zipSync({ a: strToU8('a') }) },
    ]);
    expect(answer.path).toBeUndefined();
    expect(answer.files).toMatchObject([
      { index: 1, name: '扫描.pdf', code: 'document-scanned', message: expect.stringContaining('扫描件') },
      { index: 2, name: '包.zip', code: 'document-archive' },
    ]);
    expect(await prisma.plan.count()).toBe(before);
  });

  it('say what was not read as findings of the plan', async () => {
    const actor = await steward();
    const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>';
    const item = `<w:p><w:r><w:t>一、公开预算。（市财政局牵头）${crypto.randomUUID()}</w:t></w:r></w:p>`;
    const answer = await send(actor, [{ name: '图.docx', bytes: docxOf(item + picture) }], { year: '2030' });
    const { plan } = await getPlanForChecking(actor, planIdOf(answer));
    expect(plan.findings).toContainEqual(expect.objectContaining({ code: 'pictures-not-read' }));
  });

  it('lead to the plan that was read from them before', async () => {
    const actor = await steward();
    const files = [{ name: '要点.ofd', bytes: ofdOf(['一、公开预算。（市财政局牵头）', crypto.randomUUID()]) }];
    const first = await send(actor, files, { year: '2029' });
    const second = await send(actor, files, { year: '2029' });
    expect(second.path).toBe(`${first.path}?already=1`);
    expect(await prisma.planFile.count({ where: { planId: planIdOf(first) } })).toBe(1);
  });

  it.each<[string, number, (actor: Actor) => Promise<FilesAnswer>]>([
    ['signed-out', 401, () => send(null, [])],
    ['file-missing', 400, (actor) => send(actor, [])],
    [
      'documents-too-many',
      413,
      (actor) =>
        send(
          actor,
          Array.from({ length: 11 }, () => ({ name: 'a.txt', bytes: strToU8('a') })),
        ),
    ],
    ['document-too-large', 413, (actor) => send(actor, [{ name: 'a.txt', bytes: new Uint8Array(21 * 1024 * 1024) }])],
    [
      'documents-too-large',
      413,
      (actor) =>
        send(
          actor,
          Array.from({ length: 3 }, () => ({ name: 'a.txt', bytes: new Uint8Array(15 * 1024 * 1024) })),
        ),
    ],
    ['invalid', 400, (actor) => send(actor, [{ name: 'a.txt', bytes: strToU8('一、公开') }], { year: '16' })],
    ['plan-not-recognised', 422, (actor) => send(actor, [{ name: 'a.txt', bytes: strToU8('一、') }])],
  ])('are refused as %s', async (code, status, act) => {
    expect(await act(await steward())).toMatchObject({ code, status, message: expect.stringMatching(/.{5}/) });
  });

  it('are not taken from those who only read', async () => {
    const { actor } = await anAccount({ role: 'reviewer' });
    expect(await send(actor, [{ name: 'a.txt', bytes: strToU8('一、公开') }])).toMatchObject({ code: 'forbidden' });
  });
});
