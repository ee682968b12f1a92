import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { localDate } from '@/lib/shared/local-date';
import { PROBLEM_REFUSALS } from './messages';
import { decideExtension, decideReplyDay, earliestReply } from './reply-time';

const day = localDate;

describe('the least time to answer', () => {
  it('is three working days: holidays and the weekend before them do not count', () => {
    expect(earliestReply(day('2016-10-12'), NATIONAL_CALENDAR)).toBe('2016-10-17');
    expect(earliestReply(day('2016-09-29'), NATIONAL_CALENDAR)).toBe('2016-10-09');
  });

  it('a shorter one is refused with the earliest day', () => {
    const decided = decideReplyDay(day('2016-10-14'), day('2016-10-12'), NATIONAL_CALENDAR);
    const facts = { days: 3, earliest: '2016年10月17日' };
    expect(decided).toEqual({ ok: false, refusal: { code: 'reply-too-short', facts } });
    expect(PROBLEM_REFUSALS['reply-too-short']?.say(facts)).toBe(
      '期限太短：至少留 3 个工作日，最早可以定在2016年10月17日',
    );
    expect(decideReplyDay(day('2016-10-17'), day('2016-10-12'), NATIONAL_CALENDAR).ok).toBe(true);
  });
});

describe('a longer time', () => {
  const standing = { dueOn: day('2016-10-20'), today: day('2016-10-12'), waiting: false };

  it('must be later than the day it has, and than today', () => {
    expect(decideExtension(day('2016-10-25'), standing).ok).toBe(true);
    expect(decideExtension(day('2016-10-20'), standing)).toMatchObject({ refusal: { code: 'extension-not-later' } });
    const late = { ...standing, today: day('2016-10-26') };
    expect(decideExtension(day('2016-10-26'), late)).toMatchObject({ refusal: { facts: { after: '2016年10月26日' } } });
  });

  it('is asked for once at a time', () => {
    expect(decideExtension(day('2016-10-25'), { ...standing, waiting: true })).toMatchObject({
      refusal: { code: 'extension-waiting' },
    });
  });
});
