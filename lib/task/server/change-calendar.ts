import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type CalendarLayer, type ChangedDay, overlayCalendar } from '@/lib/calendar/calendar-change';
import { type ChangeText, decideChange } from '@/lib/calendar/decide-change';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { listChanges, saveChange } from '@/lib/calendar/server/calendar-store';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { countKept, countMoves, dueMoves, type PlanMoves } from '@/lib/task/due-moves';
import { listDues, saveMove } from './due-move-store';

export type CalendarPreview = {
  /** The calendar's version the preview stands on. */
  version: number;
  days: ChangedDay[];
  plans: PlanMoves[];
  moved: number;
  kept: number;
};
export type PreviewAnswer =
  | { ok: true; preview: CalendarPreview }
  | { ok: false; errors: { off?: string; on?: string } };

/** What a change would do: its days and every due date that would move, plan by plan. Changes nothing. */
export async function previewCalendar(actor: Actor, text: ChangeText): Promise<PreviewAnswer> {
  if (!can(actor, 'calendar.manage')) throw new AppError('forbidden');
  const changes = await listChanges();
  const decision = decideChange(text, changes);
  if (!decision.ok) return decision;
  const version = changes.at(-1)?.version ?? 0;
  const { layer, year } = text;
  const after = [...changes, { layer, year, version: version + 1, days: decision.days }];
  const [before, then] = [overlayCalendar(NATIONAL_CALENDAR, changes), overlayCalendar(NATIONAL_CALENDAR, after)];
  const plans = dueMoves(await listDues(), before, then);
  return {
    ok: true,
    preview: { version, days: decision.days, plans, moved: countMoves(plans), kept: countKept(plans) },
  };
}

export type CalendarOrder = ChangeText & { notice: string; version: number; moved: number };
export type AppliedChange = { year: number; layer: CalendarLayer; moved: number };

/**
 * Applies a change exactly as its preview showed it: the days, and every due date it moves, in one transaction. Refuses
 * `stale` when the calendar was changed meanwhile, `calendar-moved-on` when plans were.
 */
export async function changeCalendar(actor: Actor, order: CalendarOrder): Promise<AppliedChange> {
  const answer = await previewCalendar(actor, order);
  if (!answer.ok) throw new AppError('calendar-not-read', { why: Object.values(answer.errors).join('；') });
  const { version, days, plans, moved } = answer.preview;
  if (version !== order.version) throw new AppError('stale', { who: '同事', what: '改过日历' });
  if (moved !== order.moved) throw new AppError('calendar-moved-on');
  const moves = plans.flatMap((plan) => plan.moves);
  const { layer, year, notice } = order;
  const next = version + 1;
  const data = {
    layer,
    year,
    notice,
    off: days.filter(({ kind }) => kind === 'off').length,
    on: days.filter(({ kind }) => kind === 'on').length,
    moved,
    moves: moves.map(({ duty, period, from, to, obligations }) => ({ duty: duty.id, period, from, to, obligations })),
  };
  const subject = { type: 'calendar', id: String(next) } as const;
  await commit(actor, { kind: 'calendar.changed', subject, data }, async (tx) => {
    const by = { byAccountId: actor.accountId, byName: actor.displayName };
    await saveChange(tx, { version: next, layer, year, notice, ...by, moved, days });
    for (const move of moves) await saveMove(tx, move);
  });
  return { year, layer, moved };
}
