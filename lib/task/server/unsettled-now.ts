import { now } from '@/lib/server/clock';
import { undoBounds } from '@/lib/task/undo-window';

/** The two bounds of `unsettled` as of now: what was decided after the first and not after the second can be undone. */
export function unsettledNow(): [Date, Date] {
  const { after, until } = undoBounds(now());
  return [after, until];
}
