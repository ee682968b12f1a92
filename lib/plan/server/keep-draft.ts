import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { AppError } from '@/lib/shared/app-error';
import type { FormValues } from '@/lib/shared/form-state';
import { dropDraft, saveDraft } from './draft-store';
import { isPlanOpen } from './visit-store';

/** Keeps what the actor has half typed in a form of the checking page, for any machine they go on at. */
export async function keepDraft(
  actor: Actor,
  { planId, form, values, since }: { planId: string; form: string; values: FormValues; since: number },
): Promise<void> {
  await assertOpen(actor, planId);
  await saveDraft({ planId, accountId: actor.accountId, form }, values, since);
}

/** The actor does not want it any more. */
export async function forgetDraft(actor: Actor, { planId, form }: { planId: string; form: string }): Promise<void> {
  await assertOpen(actor, planId);
  await dropDraft({ planId, accountId: actor.accountId, form });
}

async function assertOpen(actor: Actor, planId: string): Promise<void> {
  if (!can(actor, 'plan.read')) throw new AppError('not-found');
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  if (!(await isPlanOpen(planId))) throw new AppError('plan-issued');
}
