import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { listDetails } from '@/lib/detail/server/detail-store';
import { type CheckedPlan, type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { placesIn } from '@/lib/plan/place-label';
import { findPlan } from '@/lib/plan/server/plan-store';
import { compareYears } from '@/lib/rollover/compare-years';
import type { YearDuty, YearGroup } from '@/lib/rollover/rollover';
import { offersOf, type TakeOverPart } from '@/lib/rollover/take-over';
import type { WithoutLastYear, YearComparison } from '@/lib/rollover/year-comparison';
import { yearFigures } from '@/lib/rollover/year-figures';
import { AppError } from '@/lib/shared/app-error';
import { listEarlierPlans, listLinks } from './rollover-store';

/**
 * A plan against an issued one of an earlier year: the one asked for, otherwise the latest. Throws `not-found` for one
 * who may not read plans.
 */
export async function getYearComparison(
  actor: Actor,
  planId: string,
  lastPlanId: string | null,
): Promise<YearComparison | WithoutLastYear> {
  const plan = can(actor, 'plan.read') ? await findPlan(planId) : null;
  if (!plan) throw new AppError('not-found');
  const earlier = await listEarlierPlans(plan.year);
  const chosen = earlier.find(({ id }) => id === lastPlanId) ?? earlier[0];
  const [last, links] = await Promise.all([chosen ? findPlan(chosen.id) : null, listLinks(planId)]);
  if (!last) return { plan, last: null };
  const groups = compareYears(yearDuties(last), yearDuties(plan), links);
  const [own, before] = await Promise.all([listDetails(plan.id), listDetails(last.id)]);
  return {
    plan,
    last,
    earlier,
    groups,
    figures: yearFigures(groups),
    details: before,
    offers: offersIn(groups, plan, { own, before }),
  };
}

function yearDuties(plan: CheckedPlan): YearDuty[] {
  const { anchor } = placesIn(plan);
  return liveDuties(plan).map(({ id, itemId, text, parties, deadline, factKey }, index) => ({
    id,
    number: index + 1,
    anchor: anchor(itemId),
    text,
    parties,
    deadline,
    factKey,
  }));
}

type DetailsOfYears = { own: ReadonlyMap<string, DutyDetail>; before: ReadonlyMap<string, DutyDetail> };

function offersIn(
  groups: readonly YearGroup[],
  plan: CheckedPlan,
  { own, before }: DetailsOfYears,
): Map<string, TakeOverPart[]> {
  const duties = new Map<string, Duty>(plan.duties.map((duty) => [duty.id, duty]));
  return new Map(
    groups.flatMap(({ last, now }) => {
      const [from] = last;
      if (!from || last.length > 1) return [];
      return now.flatMap(({ id }) => {
        const duty = duties.get(id);
        const offers = duty
          ? offersOf(duty, from, { now: own.get(id) ?? null, last: before.get(from.id) ?? null })
          : [];
        return offers.length > 0 ? [[id, offers] as [string, TakeOverPart[]]] : [];
      });
    }),
  );
}
