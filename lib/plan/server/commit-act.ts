import type { Actor } from '@/lib/access/actor';
import type { DomainEvent } from '@/lib/audit/domain-event';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';
import { openAct } from './act-store';
import { deleteDraft } from './draft-store';
import { lockPlan } from './plan-store';

type Act = {
  plan: Pick<CheckedPlan, 'id'>;
  event: DomainEvent;
  /** In words, as undoing names it: 确认第 44 条. */
  label: string;
  /** The form this answers: what was kept of it half typed is forgotten. */
  form?: string;
};

/**
 * `commit` for a correction of a plan in checking: locks the plan (`plan-issued`) and keeps what each row was, so that
 * the act can be undone. What `write` touches is noted by the database itself, whatever it is.
 */
export function commitAct<Result>(actor: Actor, act: Act, write: (tx: Tx) => Promise<Result>): Promise<Result> {
  const { plan, event, label, form } = act;
  return commit(actor, event, async (tx) => {
    await lockPlan(tx, plan.id);
    const own = { planId: plan.id, accountId: actor.accountId };
    await openAct(tx, { id: newId(), ...own, kind: event.kind, label, form: form ?? null });
    if (form) await deleteDraft(tx, { ...own, form });
    return write(tx);
  });
}
