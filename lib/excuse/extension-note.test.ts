import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { currentExtension, extensionNote } from './extension-note';

const today = localDate('2016-10-12');
const later = {
  kind: 'extension',
  state: 'granted',
  oldDueOn: localDate('2016-10-20'),
  newDueOn: localDate('2017-01-15'),
} as const;

describe('extensionNote', () => {
  it('写出原来的和新的日子，别的年份带年', () => {
    expect(extensionNote(later, today)).toBe('原 10月20日，准予延期至 2017年1月15日');
  });

  it('没有同意的、不适用的没有这句话', () => {
    expect(extensionNote({ ...later, state: 'refused' }, today)).toBeNull();
    expect(extensionNote({ ...later, kind: 'exemption', oldDueOn: null, newDueOn: null }, today)).toBeNull();
  });

  it('期限后来又被改过，就不再说是延期来的', () => {
    expect(currentExtension([later], localDate('2017-01-15'), today)).toContain('准予延期');
    expect(currentExtension([later], localDate('2017-02-01'), today)).toBeNull();
  });
});
