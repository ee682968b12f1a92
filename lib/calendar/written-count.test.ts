import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { NATIONAL_CALENDAR } from './national-calendar';
import { explainWorkingDays } from './working-days';
import { writeCount } from './written-count';

const lines = (from: string, count: number) =>
  writeCount(explainWorkingDays(localDate(from), count, NATIONAL_CALENDAR), count).map(
    ({ days, words }) => `${days} ${words}`,
  );

describe('a count of working days written out', () => {
  it('shows start, weekends and end', () => {
    const written = lines('2016-07-27', 30);
    expect(written[0]).toBe('2016年7月27日 周三，起算日，当天不算');
    expect(written[1]).toBe('7月30日、7月31日 周末，2 天不算');
    expect(written.at(-1)).toBe('2016年9月7日 周三，第 30 个工作日');
    expect(written).toHaveLength(8);
  });

  it('names holidays and weekend days worked in exchange, in their order', () => {
    expect(lines('2016-09-13', 4).slice(1, -1)).toEqual([
      '9月15日至9月17日 中秋节放假，3 天不算',
      '9月18日 周日调休上班，算工作日',
    ]);
  });

  it('says that a count into a year without a notice may move', () => {
    expect(lines('2026-12-29', 5).at(-1)).toContain('暂按周末推算');
    expect(lines('2026-12-15', 10).join()).not.toContain('暂按');
  });
});
