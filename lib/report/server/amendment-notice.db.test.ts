import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { findDraft } from '@/lib/amendment/server/amendment-store';
import { decideChange } from '@/lib/amendment/server/decide-change';
import { startAmendment } from '@/lib/amendment/server/start-amendment';
import { takeEffect } from '@/lib/amendment/server/take-effect';
import { findPlan } from '@/lib/plan/server/plan-store';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { newId } from '@/lib/shared/new-id';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { seedBodies } from '@/prisma/seed/demo-bodies';
import { issueDemoPlan } from '@/prisma/seed/demo-plan';
import { exportAmendmentNotice } from './export-amendment-notice';

const OPENING_TIME_MS = 180_000;
const read = (name: string) => readFileSync(`lib/plan/fixtures/${name}.txt`, 'utf8');
let steward: Actor;
let stranger: Actor;
let planId: string;

beforeAll(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-10-12');
  steward = (await anAccount({ role: 'steward', displayName: '王公开' })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  const known = await prisma.body.count({ where: { shortName: '市公共资源交易中心' } });
  if (known === 0) await seedBodies();
  planId = await issueDemoPlan(steward, `${read('hengyang-2016-plan')}\n${newId()}`);
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

const textOf = async (bytes: Buffer) =>
  (await convertWithOffice(bytes, 'docx', 'txt:Text (encoded):UTF8')).toString('utf8').replace(/\s/g, '');

describe('修订通知', () => {
  it('old and new stand in the paper, read in another program', { timeout: OPENING_TIME_MS }, async () => {
    const reason = '机构职能调整';
    await startAmendment(steward, { planId, documentNumber: '衡政办函〔2016〕30号', reason, text: '' });
    const draft = await findDraft(planId);
    const duty = (await findPlan(planId))?.duties.find(({ text }) => text.includes('审计结果公告'));
    const seen = { amendmentId: draft?.id ?? '', version: draft?.version ?? 0 };
    await decideChange(steward, { ...seen, act: { verb: 'drop', target: duty?.id ?? '' } });
    await takeEffect(steward, { ...seen, version: seen.version + 1 });
    const { name, bytes } = await exportAmendmentNotice(steward, seen.amendmentId);
    expect(name).toBe('关于修订衡阳市2016年政务公开工作要点的通知（第1次）.docx');
    const paper = await textOf(bytes);
    for (const words of [
      '根据衡政办函〔2016〕30号，因机构职能调整',
      '第1次修订：取消1件，涉及1个单位',
      '深化审计结果公告及整改情况的公开',
      '附表',
    ])
      expect(paper).toContain(words);
    await expect(exportAmendmentNotice(stranger, seen.amendmentId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
