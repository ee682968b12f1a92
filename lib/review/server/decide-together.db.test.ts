import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { acceptTogether, returnTogether, undoTogether } from './decide-together';

let body: BuiltBody;
let reviewer: Actor;

beforeEach(async () => {
  body = await aBody();
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
});
afterAll(disconnect);

async function waiting({ clean = true }: { clean?: boolean } = {}) {
  const { obligationId } = await anObligation({ body, state: 'in_progress', period: '2016Q4', dueOn: '2016-12-31' });
  await evidenceFor({ bodyId: body.id, obligationId, publishedOn: '2016-10-08', reviewed: clean });
  return { submissionId: await aPendingSubmission({ obligationId }), version: 1 };
}
const statesOf = async (picked: readonly { submissionId: string }[]) =>
  Promise.all(
    picked.map(async ({ submissionId }) => {
      const { state } = await prisma.submission.findUniqueOrThrow({ where: { id: submissionId } });
      return state;
    }),
  );
const eventsOf = (actor: Actor) =>
  prisma.auditEvent.findMany({ where: { actorAccountId: actor.accountId }, select: { kind: true } });

test('accepts what passed every check and names the rest; one event each', async () => {
  const picked = [await waiting(), await waiting({ clean: false }), await waiting()];
  const outcomes = await acceptTogether(reviewer, picked);
  expect(outcomes.map(({ why }) => why)).toEqual([
    null,
    expect.stringContaining('自动检查没有全过：“三季度饮用水水质监测公告”没有保密审查记录'),
    null,
  ]);
  expect(outcomes.every(({ bodyName }) => bodyName === body.shortName)).toBe(true);
  expect(await statesOf(picked)).toEqual(['accepted', 'pending', 'accepted']);
  expect(await eventsOf(reviewer)).toEqual([{ kind: 'submission.accepted' }, { kind: 'submission.accepted' }]);
});

test('returns with one reason; what changed since the list was read, and what is gone, is left and named', async () => {
  const [first, changed] = [await waiting({ clean: false }), await waiting()];
  const picked = [first, { ...changed, version: 9 }, { submissionId: 'none', version: 1 }];
  const outcomes = await returnTogether(reviewer, { picked, reason: '请补公开网址' });
  expect(outcomes.map(({ why }) => why)).toEqual([
    null,
    expect.stringContaining('在你打开以后有改动'),
    expect.stringContaining('没有找到'),
  ]);
  expect(await statesOf([first, changed])).toEqual(['returned', 'pending']);
});

test('the whole batch is taken back, and the second time each is named as not decided', async () => {
  const picked = [await waiting(), await waiting()];
  await acceptTogether(reviewer, picked);
  const ids = picked.map(({ submissionId }) => submissionId);
  expect((await undoTogether(reviewer, ids)).map(({ why }) => why)).toEqual([null, null]);
  expect(await statesOf(picked)).toEqual(['pending', 'pending']);
  expect((await undoTogether(reviewer, ids)).every(({ why }) => why?.includes('没有审过'))).toBe(true);
});

test('what the reviewer reported is left to another', async () => {
  const { obligationId } = await anObligation({ body, state: 'in_progress', period: '2016Q4', dueOn: '2016-12-31' });
  await evidenceFor({ bodyId: body.id, obligationId });
  const own = { submissionId: await aPendingSubmission({ obligationId, submittedBy: reviewer }), version: 1 };
  const [outcome] = await acceptTogether(reviewer, [own]);
  expect(outcome?.why).toContain('你自己报送');
});

test('a liaison decides nothing', async () => {
  const picked = [await waiting()];
  const { actor } = await anAccount({ role: 'liaison', body });
  await expect(acceptTogether(actor, picked)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(returnTogether(actor, { picked, reason: '不行' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(undoTogether(actor, ['a'])).rejects.toMatchObject({ code: 'forbidden' });
  expect(await statesOf(picked)).toEqual(['pending']);
});
