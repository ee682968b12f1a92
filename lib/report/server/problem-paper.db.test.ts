import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeStep } from '@/lib/problem/server/take-step';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { localDate } from '@/lib/shared/local-date';
import { aBody } from '@/prisma/seed/a-body';
import { aProblem } from '@/prisma/seed/a-problem';
import { anAccount } from '@/prisma/seed/an-account';
import { aPlan } from '@/prisma/seed/an-obligation';
import { exportProblemPaper } from './export-problem-paper';

const OPENING_TIME_MS = 180_000;

beforeAll(() => vi.stubEnv('YAODIAN_TODAY', '2016-10-12'));
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

describe('督办单', () => {
  it('is read in another program; the body has its own, strangers none', { timeout: OPENING_TIME_MS }, async () => {
    const body = await aBody();
    const { actor: steward } = await anAccount({ role: 'supervision' });
    const { problemId } = await aProblem({ planId: await aPlan(), body, dueOn: '2016-10-10' });
    await expect(exportProblemPaper(steward, problemId, 'order')).rejects.toMatchObject({ code: 'not-found' });
    const none = { documentNumber: null, scope: null, talker: null, talkedTo: null, commitment: null };
    const step = { level: 'order' as const, text: '逾期未整改', replyBy: localDate('2016-10-20'), ...none };
    await takeStep(steward, { problemId, version: 1, ...step });
    const { name, bytes } = await exportProblemPaper(steward, problemId, 'order');
    expect(name).toBe('关于限期整改的督办单（第1号）.docx');
    const paper = (await convertWithOffice(bytes, 'docx', 'txt:Text (encoded):UTF8')).toString('utf8');
    for (const words of [body.name, '三季度饮用水水质报告没有公开', '已逾期2天', '2016年10月20日前完成整改'])
      expect(paper.replace(/\s/g, '')).toContain(words);
    const { actor: liaison } = await anAccount({ role: 'liaison', body });
    expect((await exportProblemPaper(liaison, problemId, 'order')).name).toBe(name);
    const { actor: stranger } = await anAccount({ role: 'liaison', body: await aBody() });
    await expect(exportProblemPaper(stranger, problemId, 'order')).rejects.toMatchObject({ code: 'not-found' });
    expect(await prisma.auditEvent.count({ where: { kind: 'paper.exported', subjectId: problemId } })).toBe(2);
  });
});
