import { describe, expect, it } from 'vitest';
import { IDLE, ticked } from './form-state';

const refused = (values: Record<string, string | string[]>) =>
  ({ status: 'refused', code: 'stale', message: '', values }) as const;

describe('ticked', () => {
  it('is the fallback until something was sent', () => expect(ticked(IDLE, 'channels', ['a'])).toEqual(['a']));
  it('is what was sent, one or several; none sent is none, not the fallback', () => {
    expect(ticked(refused({ channels: 'b' }), 'channels', ['a'])).toEqual(['b']);
    expect(ticked(refused({ channels: ['b', 'c'] }), 'channels', ['a'])).toEqual(['b', 'c']);
    expect(ticked(refused({}), 'channels', ['a'])).toEqual([]);
  });
});
