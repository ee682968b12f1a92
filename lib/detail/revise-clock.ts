import { type Clock, DEFAULT_CLOCK } from './clock';

type Asked = Omit<Clock, 'basis'>;

/**
 * The clock after the form, with whose word it is: unchanged it stays the plan's; as the Regulations have it, it is the
 * default; anything else the office said (S19).
 */
export function reviseClock(timeRule: string, asked: Asked, before: Clock | null): Clock | null {
  if (timeRule !== 'event') return null;
  if (before && sameClock(asked, before)) return { ...asked, basis: before.basis };
  return { ...asked, basis: sameClock(asked, DEFAULT_CLOCK) ? 'default' : 'office' };
}

const sameClock = (asked: Asked, clock: Clock): boolean =>
  asked.event === clock.event && asked.count === clock.count && asked.unit === clock.unit;
