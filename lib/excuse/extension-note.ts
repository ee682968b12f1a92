import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import type { Excuse } from './excuse';

/** 「原 10月20日，准予延期至 11月30日」 of a granted extension, or null. */
export function extensionNote(
  { kind, state, oldDueOn, newDueOn }: Pick<Excuse, 'kind' | 'state' | 'oldDueOn' | 'newDueOn'>,
  today: LocalDate,
): string | null {
  if (kind !== 'extension' || state !== 'granted' || !oldDueOn || !newDueOn) return null;
  return `原 ${dayLabel(oldDueOn, today)}，准予延期至 ${dayLabel(newDueOn, today)}`;
}

/** The note of the extension an obligation's day stands on now; none once that day was set otherwise. */
export function currentExtension(
  excuses: readonly Pick<Excuse, 'kind' | 'state' | 'oldDueOn' | 'newDueOn'>[],
  dueOn: LocalDate | null,
  today: LocalDate,
): string | null {
  const held = excuses.find((each) => each.kind === 'extension' && each.state === 'granted');
  return held && held.newDueOn === dueOn ? extensionNote(held, today) : null;
}
