import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { isPenalisedByDefault, SOURCE_NAMES } from '@/lib/problem/problem';
import type { RecordProblem } from '@/lib/problem/problem-schemas';
import { decideReplyDay } from '@/lib/problem/reply-time';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { getPlace, saveProblem } from './problem-store';

/** The office or a reviewer enters a finding into the register (S43); answers its id. The same form twice is one problem. */
export async function recordProblem(actor: Actor, input: RecordProblem): Promise<string> {
  if (!can(actor, 'problem.read')) throw new AppError('not-found');
  if (!can(actor, 'problem.record')) throw new AppError('forbidden');
  const { requestKey: id, penalise, ...told } = input;
  const bodyName = await getPlace(told);
  assertAccepted(decideReplyDay(told.dueOn, today(), await currentCalendar()));
  const penalised = penalise === 'default' ? isPenalisedByDefault(told.source) : penalise === 'yes';
  const data = {
    body: bodyName,
    finding: told.finding,
    source: SOURCE_NAMES[told.source],
    dueOn: told.dueOn,
  };
  try {
    await commit(actor, { kind: 'problem.recorded', subject: { type: 'problem', id }, data }, (tx) =>
      saveProblem(tx, actor, { id, ...told, penalised }),
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return id;
}
