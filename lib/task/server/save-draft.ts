import type { Actor } from '@/lib/access/actor';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import type { SaveDraft } from '@/lib/task/task-schemas';
import { decideTransition } from '@/lib/task/transition';
import { getReportable, saveDraftText } from './obligation-store';

/**
 * The report's text as far as it is written, for the whole body to go on with. Refuses `stale` when a colleague has stored
 * another one meanwhile, so that neither is lost; the same text again is already stored.
 */
export async function saveDraft(actor: Actor, { obligationId, text, seen }: SaveDraft): Promise<void> {
  const obligation = await getReportable(actor, obligationId);
  assertAccepted(decideTransition(obligation.state, 'submit'));
  if ((obligation.draft ?? '') === text) return;
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'draft.saved', subject, data: { length: text.length } }, (tx) =>
    saveDraftText(tx, obligation, { text, at: now(), seen: seen ? new Date(seen) : null }),
  );
}
