/** Seconds in which a reviewer can take a decision back; until they are over its department sees the report waiting. */
export const UNDO_SECONDS = 10;

const UNDO_MS = UNDO_SECONDS * 1000;

/** Whether a decision of that moment can still be taken back. A decision that lies ahead of the clock cannot. */
export function isWithinUndo(decidedAt: Date, now: Date): boolean {
  const passed = now.getTime() - decidedAt.getTime();
  return passed >= 0 && passed < UNDO_MS;
}

/** The bounds for the database: what was decided after `after` and not after `until` is still unsettled. */
export const undoBounds = (now: Date): { after: Date; until: Date } => ({
  after: new Date(now.getTime() - UNDO_MS),
  until: now,
});
