import { describe, expect, it } from 'vitest';
import { decideSend } from './decide-send';

const line = (obligationId: string, ticked = true, owed = true) => ({ obligationId, ticked, owed });

describe('sending a draft', () => {
  it('takes ticked messages and lines that are still owed', () => {
    const decided = decideSend([
      { id: 'a', ticked: true, lines: [line('1'), line('2', false), line('3', true, false)] },
      { id: 'struck', ticked: false, lines: [line('4')] },
      { id: 'done', ticked: true, lines: [line('5', true, false)] },
    ]);
    expect(decided).toEqual({ ok: true, value: [{ id: 'a', obligationIds: ['1'] }] });
  });

  it('is refused when nothing is left', () => {
    expect(decideSend([{ id: 'a', ticked: false, lines: [line('1')] }])).toMatchObject({
      refusal: { code: 'nothing-to-send' },
    });
  });
});
