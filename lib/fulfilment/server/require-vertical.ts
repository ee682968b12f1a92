import type { Actor } from '@/lib/access/actor';
import { saveVerticalRequirement } from '@/lib/detail/server/detail-store';
import { carriesTask } from '@/lib/fulfilment/decide-joining';
import type { RequireVertical } from '@/lib/fulfilment/fulfilment-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getOpenObligation } from './fulfilment-store';

/** The lead attaches what the provincial department asks of its line (S21), over the words the page showed. */
export async function requireVertical(actor: Actor, { obligationId, text, before }: RequireVertical): Promise<void> {
  const { role, task } = await getOpenObligation(actor, obligationId);
  if (!carriesTask(role, task.duty.parties)) throw new AppError('not-the-lead');
  if (text === before) return;
  const event = {
    kind: 'detail.required',
    subject: { type: 'duty', id: task.dutyId },
    data: { obligationId, before, after: text },
  } as const;
  await commit(actor, event, (tx) => saveVerticalRequirement(tx, task.dutyId, { before, after: text }));
}
