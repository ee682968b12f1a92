import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import type { DutyDetail } from './duty-detail';
import type { Lead } from './propose-parts';

/** Everything the page of one duty shows. */
export type DutyPage = {
  plan: CheckedPlan;
  duty: Duty;
  /** Number among the live duties, null for a removed one. */
  number: number | null;
  detail: DutyDetail;
  leads: Lead[];
  neighbours: { previous: string | null; next: string | null };
};
