import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { addDays, type LocalDate } from '@/lib/shared/local-date';

export const CLOCK_UNITS = ['day', 'working_day'] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

/** Whose word the clock is: the plan's, the default of the Regulations, or the office's. */
export type ClockBasis = 'plan' | 'default' | 'office';

/** Days a duty has after an event. `many`: the event comes again and again (S18), else once (S17). */
export type Clock = { event: string; count: number; unit: ClockUnit; many: boolean; basis: ClockBasis };

/** 条例 第二十六条: within 20 working days of the day the information was made or changed. */
export const DEFAULT_CLOCK: Clock = {
  event: '信息形成或者变更',
  count: 20,
  unit: 'working_day',
  many: true,
  basis: 'default',
};

export const DEFAULT_CLOCK_SOURCE = '《政府信息公开条例》第二十六条';

const CLOCK_UNIT_NAMES: Record<ClockUnit, string> = { day: '日', working_day: '个工作日' };

const RULE = /^(\d{1,3}) (working days|days) after (.+)$/;
/** What happens to things in general, again and again; a budget is passed once. */
const REPEATED = /变更|作出|形成|收到|受理|发生|结束|完成|备案|签署|成立|注销|处罚|许可/;
const UNNAMED = '事项发生';

/**
 * The clock in a deadline as the reader wrote it (`20 days after 审议通过`, `7 working days after the event`), or null
 * when it counts from publication or has no count of days.
 */
export function clockOfRule(rule: string | null): Clock | null {
  const match = RULE.exec(rule ?? '');
  const [, count = '', unit = '', trigger = ''] = match ?? [];
  if (!match || trigger === 'publication' || Number(count) < 1) return null;
  const unnamed = trigger === 'the event';
  return {
    event: unnamed ? UNNAMED : trigger.replace(/^(?:自|从)/, '').replace(/之日$/, ''),
    count: Number(count),
    unit: unit === 'days' ? 'day' : 'working_day',
    many: unnamed || REPEATED.test(trigger),
    basis: 'plan',
  };
}

/** The last day after an event; the event's own day is not counted. */
export function dueByClock(
  { count, unit }: Pick<Clock, 'count' | 'unit'>,
  happenedOn: LocalDate,
  calendar: WorkCalendar,
): LocalDate {
  return unit === 'day' ? addDays(happenedOn, count) : addWorkingDays(happenedOn, count, calendar);
}

const BASIS_NAMES: Record<ClockBasis, string> = { plan: '原文', default: '默认值', office: '科室定' };

/** 「审议通过后 20 日内（原文）」. */
export function clockLabel({ event, count, unit, basis }: Clock): string {
  return `${event}后 ${count} ${CLOCK_UNIT_NAMES[unit]}内（${BASIS_NAMES[basis]}）`;
}
