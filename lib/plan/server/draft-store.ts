import type { PlanDraft } from '@/lib/plan/plan-draft';
import { prisma, readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import type { FormValues } from '@/lib/shared/form-state';

type Key = { planId: string; accountId: string; form: string };

const SAVE_DRAFT = `
  INSERT INTO plan_draft (plan_id, account_id, form, "values", at)
  SELECT $1, $2, $3, $4, now() WHERE NOT EXISTS (
    SELECT 1 FROM plan_act WHERE plan_id = $1 AND account_id = $2 AND form = $3 AND number > $5 AND undone_at IS NULL
  )
  ON CONFLICT (plan_id, account_id, form) DO UPDATE SET "values" = excluded."values", at = now()`;

/**
 * Keeps what is half typed in a form. A person's own scratch paper, no state of the plan: it leaves no event. `since` is
 * the number of the latest act when the form was drawn; one that was sent after that has answered the draft.
 */
export async function saveDraft({ planId, accountId, form }: Key, values: FormValues, since: number): Promise<void> {
  await readRows('save-plan-draft', SAVE_DRAFT, [planId, accountId, form, JSON.stringify(values), since]);
}

/** What this person has half typed on the plan. */
export async function listDrafts(planId: string, accountId: string): Promise<PlanDraft[]> {
  const rows = await prisma.planDraft.findMany({
    where: { planId, accountId },
    select: { form: true, values: true, at: true },
    orderBy: { at: 'desc' },
    take: 100,
  });
  return rows.map(({ values, ...row }) => ({ ...row, values: values as FormValues }));
}

/** Forgets a draft, within an act that answers it. */
export async function deleteDraft(tx: Tx, { planId, accountId, form }: Key): Promise<void> {
  await tx.planDraft.deleteMany({ where: { planId, accountId, form } });
}

const DROP_DRAFT = 'DELETE FROM plan_draft WHERE plan_id = $1 AND account_id = $2 AND form = $3';

/** Forgets a draft because its owner says so. */
export async function dropDraft({ planId, accountId, form }: Key): Promise<void> {
  await readRows('drop-plan-draft', DROP_DRAFT, [planId, accountId, form]);
}
