import type { Actor } from '@/lib/access/actor';
import type { Amendment, Change } from '@/lib/amendment/amendment';
import type { ReviseChange } from '@/lib/amendment/amendment-schemas';
import { isSameDuty } from '@/lib/amendment/duty-difference';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import { type CheckedPlan, type Duty, liveDuties, NO_DEADLINE } from '@/lib/plan/checked-plan';
import { bodyFinder } from '@/lib/plan/draft-plan';
import { factKeyOf } from '@/lib/plan/fact-key';
import { ordinalFor } from '@/lib/plan/place-duty';
import { reviseDeadline } from '@/lib/plan/revise-deadline';
import { reviseParties } from '@/lib/plan/revise-party';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { nextOrdinal, saveEdit } from './decide-change';
import { getDraft } from './get-draft';

/**
 * How a duty shall read after the amendment: words, bodies with roles, deadline, with the reason. `dutyId` names a duty of
 * the plan or one the amendment adds; without it a new one is added to `itemId`. Gives the plan.
 */
export async function reviseChange(actor: Actor, input: ReviseChange): Promise<{ planId: string }> {
  const { draft, plan } = await getDraft(actor, input);
  const day = today();
  const [bodies, aliases, calendar] = await Promise.all([listBodies(day), listAliases(day), currentCalendar()]);
  const { known, base } = startOf(draft, plan, input);
  const after: Duty = {
    ...base,
    text: input.text,
    parties: reviseParties(base.parties, input.parties, bodyFinder(bodies, aliases)),
    deadline: reviseDeadline(base.deadline, input.deadline, plan.publishedOn, calendar),
  };
  const before = known ? known.before : (plan.duties.find(({ id }) => id === base.id) ?? null);
  const change: Change = {
    id: known?.id ?? newId(),
    ordinal: known?.ordinal ?? nextOrdinal(draft),
    kind: before === null ? 'added' : isSameDuty(before, after) ? 'kept' : 'changed',
    before,
    after,
    reason: input.reason,
    checked: true,
    redo: input.redo && before !== null,
  };
  await saveEdit(actor, draft, { change: change.kind, text: after.text }, { put: [change], remove: [] });
  return { planId: plan.id };
}

function startOf(draft: Amendment, plan: CheckedPlan, { dutyId, itemId, text }: ReviseChange) {
  const known = draft.changes.find(({ before, after }) => dutyId !== null && (before ?? after)?.id === dutyId) ?? null;
  const base = known?.after ?? known?.before ?? liveDuties(plan).find(({ id }) => id === dutyId);
  if (base) return { known, base };
  const items = draft.items ?? plan.items;
  if (dutyId !== null || !items.some(({ id }) => id === itemId)) throw new AppError('not-found');
  return { known, base: newDuty(plan, itemId ?? '', text) };
}

const newDuty = (plan: CheckedPlan, itemId: string, text: string): Duty => ({
  id: newId(),
  itemId,
  ordinal: ordinalFor(plan, itemId, null),
  text,
  start: null,
  end: null,
  statement: null,
  separateLeads: false,
  state: 'confirmed',
  confidence: 'high',
  reasons: ['修订新增'],
  deadline: NO_DEADLINE,
  factKey: factKeyOf(text),
  version: 1,
  parties: [],
});
