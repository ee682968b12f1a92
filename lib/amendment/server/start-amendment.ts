import type { Actor } from '@/lib/access/actor';
import type { Amendment } from '@/lib/amendment/amendment';
import { reAnchor } from '@/lib/amendment/re-anchor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { draftPlan } from '@/lib/plan/draft-plan';
import { parsePlan } from '@/lib/plan/parse-plan';
import { decidePlanSource } from '@/lib/plan/plan-source';
import { now, today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { findDraft, saveNewAmendment } from './amendment-store';
import { getAmendablePlan } from './get-draft';

export type NewAmendment = {
  planId: string;
  documentNumber: string | null;
  reason: string;
  /** The new text of the plan; empty when single duties are to be corrected. */
  text: string;
  sourceName?: string;
};

/**
 * Starts an amendment, with the new text re-anchored to the tasks there are. Nothing is changed yet. Gives its id.
 * Refuses `amendment-open` with who began the other one, and what importing a text refuses.
 */
export async function startAmendment(actor: Actor, input: NewAmendment): Promise<string> {
  const plan = await getAmendablePlan(actor, input.planId);
  await refuseSecond(plan.id);
  const read = input.text.trim() ? await readNewText(plan, input.text) : { sourceText: null, items: null, changes: [] };
  const id = newId();
  const { documentNumber, reason } = input;
  const amendment: Amendment = {
    id,
    planId: plan.id,
    number: null,
    state: 'draft',
    documentNumber,
    reason,
    sourceName: input.sourceName ?? null,
    ...read,
    planVersion: plan.version,
    version: 1,
    startedByName: actor.displayName,
    startedAt: now(),
    effectiveAt: null,
  };
  const data = { documentNumber, reason, changes: read.changes.length };
  try {
    await commit(actor, { kind: 'amendment.started', subject: { type: 'plan', id: plan.id }, data }, (tx) =>
      saveNewAmendment(tx, amendment),
    );
  } catch (error) {
    if (isDuplicate(error)) await refuseSecond(plan.id);
    throw error;
  }
  return id;
}

async function refuseSecond(planId: string): Promise<void> {
  const other = await findDraft(planId);
  if (other) throw new AppError('amendment-open', { who: other.startedByName });
}

async function readNewText(
  plan: CheckedPlan,
  text: string,
): Promise<Pick<Amendment, 'sourceText' | 'items' | 'changes'>> {
  const sourceText = assertAccepted(decidePlanSource(text));
  const day = today();
  const [bodies, aliases, calendar] = await Promise.all([listBodies(day), listAliases(day), currentCalendar()]);
  const options = { year: plan.year, publishedOn: plan.publishedOn ?? undefined, calendar };
  const read = (source: string) => draftPlan(parsePlan(source, options), bodies, aliases);
  const newReading = read(sourceText);
  if (newReading.duties.length === 0) throw new AppError('plan-not-recognised');
  const changes = reAnchor({ plan, oldReading: read(plan.sourceText), newReading, newText: sourceText });
  return { sourceText, items: newReading.items, changes };
}
