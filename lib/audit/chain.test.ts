import { expect, test } from 'vitest';
import { CHAIN_START, type ChainedEvent, checkEvent, checkHead, faultSentence, hashedText } from './chain';

const event: ChainedEvent = {
  seq: 1,
  at: '2016-10-12T08:20:59.123456Z',
  kind: 'plan.issued',
  actorAccountId: null,
  actorBodyId: null,
  subjectType: 'plan',
  subjectId: 'p1',
  body: '{"tasks":77}',
  prevHash: CHAIN_START.hash,
  hash: 'aa',
};

test('the hashed text is one field a line', () => {
  expect(hashedText(event)).toBe(
    `1\n2016-10-12T08:20:59.123456Z\nplan.issued\n-\n-\nplan\np1\n{"tasks":77}\n${'0'.repeat(64)}`,
  );
});

test('an event that follows is accepted', () => {
  expect(checkEvent(CHAIN_START, event, 'aa')).toBeNull();
});

test('edited, missing and relinked events are named', () => {
  expect(checkEvent(CHAIN_START, event, 'bb')).toEqual({ seq: 1, fault: 'edited' });
  expect(checkEvent(CHAIN_START, { ...event, seq: 3 }, 'aa')).toEqual({ seq: 1, fault: 'missing' });
  expect(checkEvent({ seq: 0, hash: 'ff' }, event, 'aa')).toEqual({ seq: 1, fault: 'relinked' });
});

test('the head shows a cut-off tail', () => {
  const head = { seq: 3, hash: 'cc' };
  expect(checkHead(head, head)).toBeNull();
  expect(checkHead({ seq: 1, hash: 'aa' }, head)).toEqual({ seq: 2, fault: 'missing' });
  expect(checkHead({ seq: 3, hash: 'dd' }, head)).toEqual({ seq: 3, fault: 'head' });
});

test('a fault is said with its number', () => {
  expect(faultSentence({ seq: 12, fault: 'missing' })).toBe('第 12 条不见了');
});
