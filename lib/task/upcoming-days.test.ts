import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { upcomingDays } from './upcoming-days';

const today = localDate('2016-10-12');
const due = (day: string | null, text: string) => ({ dueOn: day === null ? null : localDate(day), text });

describe('upcomingDays', () => {
  it('groups by day, in order, from today on', () => {
    const open = [
      due('2016-12-31', '丙'),
      due('2016-10-11', '过期'),
      due('2016-10-12', '甲'),
      due('2016-12-31', '丁'),
      due(null, '无'),
    ];
    expect(upcomingDays(open, today)).toEqual([
      { day: '2016-10-12', texts: ['甲'] },
      { day: '2016-12-31', texts: ['丙', '丁'] },
    ]);
  });
});
