import { describe, expect, it } from 'vitest';
import { unreadLabel } from './content-check';

describe('unreadLabel', () => {
  it.each([
    ['picture', '图片里的字没有检查'],
    ['document-damaged', '文件里的字读不出来，没有检查'],
  ])('%s', (code, label) => {
    expect(unreadLabel(code)).toBe(label);
  });
});
