import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { completedOn } from './completed-on';

const submitted = localDate('2016-10-15');
const on = (...days: (string | null)[]) =>
  completedOn(
    days.map((day) => ({ publishedOn: day ? localDate(day) : null })),
    submitted,
  );

describe('completedOn', () => {
  it('the latest publication counts, in any order', () => {
    expect(on('2016-10-12', '2016-10-08')).toBe('2016-10-12');
    expect(on('2016-10-08', null, '2016-10-12')).toBe('2016-10-12');
  });

  it('files alone prove the day they were sent', () => {
    expect(on(null)).toBe(submitted);
  });
});
