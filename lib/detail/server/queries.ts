import type { Actor } from '@/lib/access/actor';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import type { DutyPage } from '@/lib/detail/duty-page';
import { leadsOf, proposeDetail } from '@/lib/detail/propose-detail';
import { type CheckedPlan, liveDuties } from '@/lib/plan/checked-plan';
import { getPlan } from '@/lib/plan/server/queries';
import { AppError } from '@/lib/shared/app-error';
import { findDetail, listDetails } from './detail-store';

/** One duty in full, as stored or as its words suggest; throws `not-found`. */
export async function getDutyPage(actor: Actor, planId: string, dutyId: string): Promise<DutyPage> {
  const plan = await getPlan(actor, planId);
  const duty = plan.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new AppError('not-found');
  const live = liveDuties(plan);
  const at = live.indexOf(duty);
  return {
    plan,
    duty,
    number: at < 0 ? null : at + 1,
    detail: (await findDetail(dutyId)) ?? proposeDetail(duty, plan),
    leads: leadsOf(duty),
    neighbours: {
      previous: at > 0 ? (live[at - 1]?.id ?? null) : null,
      next: at < 0 ? null : (live[at + 1]?.id ?? null),
    },
  };
}

/** The details of a plan's live duties by duty, stored or suggested by their words. */
export async function detailsOf(plan: CheckedPlan): Promise<Map<string, DutyDetail>> {
  const stored = await listDetails(plan.id);
  return new Map(liveDuties(plan).map((duty) => [duty.id, stored.get(duty.id) ?? proposeDetail(duty, plan)]));
}
