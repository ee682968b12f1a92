import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from './decide-file';
import { changeSending, decideUnsent, isUnsent, type Sending, type SendingChange, sendingSummary } from './sending';

const codeOf = (name: string, size: number) => {
  const decision = decideUnsent({ name, size });
  return decision.ok ? null : decision.refusal.code;
};

describe('decideUnsent', () => {
  it.each([
    ['公告.pdf', 0, 'file-empty'],
    ['公告.pdf', 1, null],
    ['公告.pdf', MAX_FILE_BYTES, null],
    ['公告.pdf', MAX_FILE_BYTES + 1, 'file-too-large'],
    ['机密★1年.pdf', 1, 'secret-mark'],
    ['机密切配合.pdf', 1, null],
  ])('%s of %d bytes: %s', (name, size, code) => {
    expect(codeOf(name, size)).toBe(code);
  });
});

describe('changeSending', () => {
  const file = (id: string) => ({ id, name: `${id}.pdf`, size: 10 });
  const linesAfter = (...changes: SendingChange[]) => changes.reduce<Sending[]>(changeSending, []);
  const answered = (id: string, ok: boolean, code: string): SendingChange => ({
    kind: 'answered',
    id,
    reply: { ok, code, message: code },
  });
  const states = (lines: Sending[]) => lines.map(({ id, state }) => `${id} ${state}`);

  it('a file waits, goes, is looked at and has arrived', () => {
    const chosen: SendingChange = { kind: 'chosen', files: [file('a')] };
    expect(states(linesAfter(chosen))).toEqual(['a waiting']);
    expect(states(linesAfter(chosen, { kind: 'progress', id: 'a', share: 0.99 }))).toEqual(['a sending']);
    expect(states(linesAfter(chosen, { kind: 'progress', id: 'a', share: 1 }))).toEqual(['a checking']);
    expect(states(linesAfter(chosen, answered('a', true, 'file-added')))).toEqual(['a done']);
  });

  it('one that was cut off loses nothing of the others and can go again', () => {
    const lines = linesAfter(
      { kind: 'chosen', files: [file('a'), file('b'), file('c')] },
      answered('a', true, 'file-added'),
      answered('b', false, 'offline'),
      answered('c', false, 'file-type'),
    );
    expect(states(lines)).toEqual(['a done', 'b cut', 'c refused']);
    expect(lines.map(isUnsent)).toEqual([false, true, false]);
    expect(sendingSummary(lines)).toBe('3 个文件：传好 1 个，等着重试 1 个，没有收 1 个');
    expect(states(changeSending(lines, { kind: 'again', id: 'b' }))).toEqual(['a done', 'b waiting', 'c refused']);
  });

  it('a new choice lets go of what arrived and keeps the rest', () => {
    const lines = linesAfter(
      { kind: 'chosen', files: [file('a'), file('b')] },
      answered('a', true, 'file-reused'),
      answered('b', false, 'fault'),
      { kind: 'chosen', files: [file('c')] },
    );
    expect(states(lines)).toEqual(['b cut', 'c waiting']);
    expect(states(changeSending(lines, { kind: 'removed', id: 'b' }))).toEqual(['c waiting']);
  });

  it('no file, no words', () => {
    expect(sendingSummary([])).toBe('');
  });
});
