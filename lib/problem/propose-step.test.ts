import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { localDate } from '@/lib/shared/local-date';
import { decideStep, proposeStep, type TakenStep } from './propose-step';

const step = (level: TakenStep['level'], takenOn: string, replyBy: string | null = null): TakenStep => ({
  level,
  takenOn: localDate(takenOn),
  replyBy: replyBy === null ? null : localDate(replyBy),
});
const on = (today: string, steps: TakenStep[] = [], state: 'open' | 'answered' | 'closed' = 'open') =>
  proposeStep({ state, dueOn: localDate('2016-10-20'), steps, today: localDate(today), calendar: NATIONAL_CALENDAR });

describe('the next step of the ladder', () => {
  it('is a prompt shortly before the day, once', () => {
    expect(on('2016-10-17')).toBeNull();
    expect(on('2016-10-18')).toEqual({ level: 'prompt', reason: '还有 2 个工作日到期，还没有回复' });
    expect(on('2016-10-20')?.reason).toBe('今天到期，还没有回复');
    expect(on('2016-10-19', [step('prompt', '2016-10-18')])).toBeNull();
  });

  it('is an order as soon as the day has passed, prompted or not', () => {
    const order = { level: 'order', reason: '应于2016年10月20日前整改，已逾期 1 天，还没有发督办单' };
    expect(on('2016-10-21')).toEqual(order);
    expect(on('2016-10-21', [step('prompt', '2016-10-18')])).toEqual(order);
  });

  it('waits until the day the last step named, then goes one higher with its reason', () => {
    const ordered = step('order', '2016-10-21', '2016-10-28');
    expect(on('2016-10-28', [ordered])).toBeNull();
    expect(on('2016-10-31', [ordered])).toEqual({
      level: 'circular',
      reason: '应于2016年10月20日前整改，已逾期 11 天；2016年10月21日已发督办单，到2016年10月28日仍未整改',
    });
    // No day of its own: five working days.
    expect(on('2016-10-31', [step('circular', '2016-10-24')])).toBeNull();
    expect(on('2016-11-01', [step('circular', '2016-10-24')])?.level).toBe('talk');
    expect(on('2016-12-01', [step('talk', '2016-11-02')])).toBeNull();
  });

  it('is nothing while the office has the reply, and when it is over', () => {
    expect(on('2016-12-01', [], 'answered')).toBeNull();
    expect(on('2016-12-01', [], 'closed')).toBeNull();
  });

  it('is never one already taken or below it', () => {
    expect(decideStep('prompt', [step('order', '2016-10-21')])).toMatchObject({ refusal: { code: 'step-below' } });
    expect(decideStep('order', [step('order', '2016-10-21')]).ok).toBe(false);
    expect(decideStep('talk', [step('order', '2016-10-21')]).ok).toBe(true);
  });
});
