import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { recordProgress } from './record-progress';
import { saveDraft } from './save-draft';

let body: BuiltBody;
let liaison: Actor;
let stranger: Actor;
let obligationId: string;
const stored = () => prisma.obligation.findUniqueOrThrow({ where: { id: obligationId }, include: { progress: true } });

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  ({ obligationId } = await anObligation({ body }));
});
afterAll(disconnect);

describe('recordProgress', () => {
  it('the first note starts the obligation; the same key twice is one note', async () => {
    const note = { obligationId, requestKey: newId(), text: '已和卫计委对接' };
    await Promise.all(
      [recordProgress(liaison, note), recordProgress(liaison, note)].map((each) => each.catch(() => null)),
    );
    await recordProgress(liaison, note);
    expect(await stored()).toMatchObject({ state: 'in_progress', progress: [{ text: '已和卫计委对接' }] });
    const events = await prisma.auditEvent.count({ where: { subjectId: obligationId, kind: 'progress.recorded' } });
    expect(events).toBe(1);
  });

  it('what was sent back stays on top', async () => {
    ({ obligationId } = await anObligation({ body, state: 'returned' }));
    await recordProgress(liaison, { obligationId, requestKey: newId(), text: '正在补' });
    expect((await stored()).state).toBe('returned');
  });

  it('refuses strangers and closed obligations', async () => {
    const note = { obligationId, requestKey: newId(), text: '进展' };
    await expect(recordProgress(stranger, note)).rejects.toMatchObject({ code: 'not-found' });
    const closed = await anObligation({ body, state: 'closed' });
    const late = recordProgress(liaison, { ...note, obligationId: closed.obligationId });
    await expect(late).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

describe('saveDraft', () => {
  it('keeps the words for the whole body, and an empty draft is none', async () => {
    await saveDraft(liaison, { obligationId, text: '三季度', seen: '' });
    const { draft, draftAt } = await stored();
    expect(draft).toBe('三季度');
    await saveDraft(liaison, { obligationId, text: '', seen: draftAt?.toISOString() ?? '' });
    expect(await stored()).toMatchObject({ draft: null, draftAt: null });
  });

  it("does not write over a colleague's draft; the same words again are no conflict", async () => {
    await saveDraft(liaison, { obligationId, text: '同事写的', seen: '' });
    await expect(saveDraft(liaison, { obligationId, text: '我写的', seen: '' })).rejects.toMatchObject({
      code: 'stale',
    });
    await saveDraft(liaison, { obligationId, text: '同事写的', seen: '' });
    expect((await stored()).draft).toBe('同事写的');
  });

  it('refuses strangers and reports already sent', async () => {
    const draft = { obligationId, text: '草稿', seen: '' };
    await expect(saveDraft(stranger, draft)).rejects.toMatchObject({ code: 'not-found' });
    const sent = await anObligation({ body, state: 'submitted' });
    const late = saveDraft(liaison, { ...draft, obligationId: sent.obligationId });
    await expect(late).rejects.toMatchObject({ code: 'wrong-state' });
  });
});
