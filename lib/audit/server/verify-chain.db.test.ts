import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { commit } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';
import { findHead } from './audit-store';
import { BATCH, verifyChain } from './verify-chain';

let lastSeq: number;

const append = (text: string) =>
  commit(
    SYSTEM_ACTOR,
    { kind: 'progress.recorded', subject: { type: 'obligation', id: newId() }, data: { text } },
    async () => undefined,
  );

/** What only an owner of the database can do: change rows behind the triggers' back. */
async function tamper(...statements: string[]): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('SET LOCAL session_replication_role = replica');
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

beforeAll(async () => {
  for (const text of ['公开水质', '多行\n内容 “引号” 𠮷', '第三条']) await append(text);
});
beforeEach(async () => {
  lastSeq = (await findHead()).seq;
  // Copied inside the database: a JavaScript date would lose the microseconds the hash was taken of.
  await prisma.$executeRawUnsafe(`CREATE TABLE kept_event AS SELECT * FROM audit_event WHERE seq > ${lastSeq - 3}`);
});
afterEach(async () => {
  await tamper(
    `DELETE FROM audit_event WHERE seq BETWEEN ${lastSeq - 2} AND ${lastSeq}`,
    'INSERT INTO audit_event SELECT * FROM kept_event',
    'DROP TABLE kept_event',
  );
});
afterAll(disconnect);

test('an untouched chain is intact, and every event is counted', async () => {
  expect(await verifyChain()).toEqual({ checked: lastSeq, fault: null });
});

test.each(['body', 'kind', 'subject_id'])('an edited %s is found and named', async (column) => {
  await tamper(`UPDATE audit_event SET ${column} = ${column} || ' ' WHERE seq = ${lastSeq - 1}`);
  expect((await verifyChain()).fault).toEqual({ seq: lastSeq - 1, fault: 'edited' });
});

test('a moved time is found', async () => {
  await tamper(`UPDATE audit_event SET at = at - interval '1 microsecond' WHERE seq = ${lastSeq}`);
  expect((await verifyChain()).fault).toEqual({ seq: lastSeq, fault: 'edited' });
});

test('a changed actor is found', async () => {
  await tamper(`UPDATE audit_event SET actor_account_id = 'somebody' WHERE seq = ${lastSeq - 2}`);
  expect((await verifyChain()).fault).toEqual({ seq: lastSeq - 2, fault: 'edited' });
});

test('an event edited together with its own hash breaks the link to the next', async () => {
  await tamper(
    `UPDATE audit_event SET body = '{}', hash = encode(sha256(convert_to(
      audit_text(seq, at, kind, actor_account_id, actor_body_id, subject_type, subject_id, '{}', prev_hash), 'UTF8')), 'hex')
     WHERE seq = ${lastSeq - 1}`,
  );
  expect((await verifyChain()).fault).toEqual({ seq: lastSeq, fault: 'relinked' });
});

test('a removed event is found', async () => {
  await tamper(`DELETE FROM audit_event WHERE seq = ${lastSeq - 1}`);
  expect((await verifyChain()).fault).toEqual({ seq: lastSeq - 1, fault: 'missing' });
});

test('a cut-off tail is found', async () => {
  await tamper(`DELETE FROM audit_event WHERE seq >= ${lastSeq - 1}`);
  expect((await verifyChain()).fault).toEqual({ seq: lastSeq - 1, fault: 'missing' });
});

test('the triggers refuse what the tests had to force', async () => {
  await expect(prisma.$executeRaw`UPDATE audit_event SET body = '{}' WHERE seq = ${lastSeq}`).rejects.toThrow();
  await expect(prisma.$executeRaw`DELETE FROM audit_event WHERE seq = ${lastSeq}`).rejects.toThrow();
});

test('a chain longer than one batch is read to its end', async () => {
  await prisma.$executeRaw`
    SELECT audit_append('draft.saved', NULL, NULL, 'obligation', 'long', '{"length":1}') FROM generate_series(1, ${BATCH + 1})`;
  const { seq } = await findHead();
  expect(await verifyChain()).toEqual({ checked: seq, fault: null });
});
