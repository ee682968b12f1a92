import { afterAll, expect, test } from 'vitest';
import { disconnect, prisma } from '@/lib/server/db';
import { commit } from '@/lib/server/unit-of-work';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { listTrail, TRAIL_PAGE } from './queries';

afterAll(disconnect);
const ALL = { kind: null, account: null, before: null };

test('events stand newest first, with names instead of ids, and can be filtered', async () => {
  const body = await aBody();
  const { actor: auditor } = await anAccount({ role: 'auditor' });
  const { actor, username } = await anAccount({ role: 'liaison', body });
  const { obligationId: id, text } = await anObligation({ body });
  const subject = { type: 'obligation', id } as const;
  await commit(actor, { kind: 'progress.recorded', subject, data: { text: '已布置' } }, async () => undefined);
  await commit(actor, { kind: 'draft.saved', subject, data: { length: 12 } }, async () => undefined);
  const { entries } = await listTrail(auditor, { ...ALL, account: username });
  expect(entries.map(({ kind }) => kind)).toEqual(['draft.saved', 'progress.recorded']);
  expect(entries[1]).toMatchObject({
    actor: { name: actor.displayName, username, bodyName: body.shortName },
    subject: `${body.shortName}“${text}”`,
    details: '已布置',
  });
  const progress = await listTrail(auditor, { ...ALL, account: actor.displayName, kind: 'progress.recorded' });
  expect(progress.entries).toHaveLength(1);
  expect((await listTrail(auditor, ALL)).entries[0]?.seq).toBe(entries[0]?.seq);
});

test('pages follow one another without a gap', async () => {
  const { actor } = await anAccount({ role: 'auditadmin' });
  await prisma.$executeRaw`
    SELECT audit_append('session.opened', NULL, NULL, 'session', 's', '{}') FROM generate_series(1, ${TRAIL_PAGE + 1})`;
  const first = await listTrail(actor, ALL);
  const second = await listTrail(actor, { ...ALL, before: first.nextBefore });
  expect(first.entries).toHaveLength(TRAIL_PAGE);
  expect(second.entries[0]?.seq).toBe((first.entries.at(-1)?.seq ?? 0) - 1);
});

test.each(['reviewer', 'leader', 'supervision', 'sysadmin'] as const)('a %s does not read the trail', async (role) => {
  const { actor } = await anAccount({ role });
  await expect(listTrail(actor, ALL)).rejects.toMatchObject({ code: 'not-found' });
});
