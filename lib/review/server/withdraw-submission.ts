import type { Actor } from '@/lib/access/actor';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { decideTransition } from '@/lib/task/transition';
import { getReportSheet, markWithdrawn } from './submit-store';

/** Takes a report back before it is decided; its words become the draft again. Refuses `wrong-state` and `stale`. */
export async function withdrawSubmission(actor: Actor, { obligationId }: { obligationId: string }): Promise<void> {
  const sheet = await getReportSheet(actor, obligationId);
  const next = assertAccepted(decideTransition(sheet.state, 'withdraw'));
  const waiting = sheet.sent.find(({ pending }) => pending);
  if (!waiting) throw new AppError('stale');
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'submission.withdrawn', subject, data: { obligationId } }, (tx) =>
    markWithdrawn(tx, sheet, { next, text: waiting.text, at: now() }),
  );
}
