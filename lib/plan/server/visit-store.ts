import type { DutyChange, PlanVisitor } from '@/lib/plan/plan-news';
import { readRows } from '@/lib/server/db';

const IS_OPEN = `SELECT 1 FROM plan WHERE id = $1 AND state = 'checking'`;

/** Is there such a plan, still in checking? */
export async function isPlanOpen(planId: string): Promise<boolean> {
  return (await readRows('is-plan-open', IS_OPEN, [planId])).length > 0;
}

const SAVE_VISIT = `
  INSERT INTO plan_visit (plan_id, account_id, duty_id, seen_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (plan_id, account_id)
  DO UPDATE SET duty_id = coalesce(excluded.duty_id, plan_visit.duty_id), seen_at = now()`;

/** Overwrites where this person is: no history of people is kept, so it leaves no event. */
export async function saveVisit(planId: string, accountId: string, dutyId: string | null): Promise<void> {
  await readRows('save-plan-visit', SAVE_VISIT, [planId, accountId, dutyId]);
}

const LIST_VISITORS = `
  SELECT c.display_name AS name, v.duty_id AS "dutyId" FROM plan_visit v JOIN account c ON c.id = v.account_id
  WHERE v.plan_id = $1 AND v.account_id <> $2 AND v.seen_at > now() - interval '1 minute' ORDER BY name LIMIT 10`;

/** Who else has been there within the last minute. */
export function listVisitors(planId: string, accountId: string): Promise<PlanVisitor[]> {
  return readRows<PlanVisitor>('list-plan-visitors', LIST_VISITORS, [planId, accountId]);
}

const LIST_CHANGES = `
  SELECT DISTINCT ON (n.subject) substr(n.subject, 6) AS "dutyId", c.display_name AS "by", a.label
  FROM plan_act a JOIN plan_act_change n ON n.act_id = a.id JOIN account c ON c.id = a.account_id
  WHERE a.plan_id = $1 AND a.number > $2 AND a.account_id <> $3 AND n.subject LIKE 'duty:%'
  ORDER BY n.subject, a.number DESC LIMIT 1000`;

/** The duties others have touched since an act's number, each with the last of it. */
export function listChanges(planId: string, since: number, accountId: string): Promise<DutyChange[]> {
  return readRows<DutyChange>('list-plan-changes', LIST_CHANGES, [planId, since, accountId]);
}

const FIND_PLACE = 'SELECT duty_id AS "dutyId" FROM plan_visit WHERE plan_id = $1 AND account_id = $2';

/** The duty this person was at last, or null. */
export async function findPlace(planId: string, accountId: string): Promise<string | null> {
  const [visit] = await readRows<{ dutyId: string | null }>('find-plan-place', FIND_PLACE, [planId, accountId]);
  return visit?.dutyId ?? null;
}

const LAST_NUMBER = 'SELECT coalesce(max(number), 0) AS at FROM plan_act WHERE plan_id = $1';

/** The number of the latest act on a plan; 0 before the first. */
export async function lastActNumber(planId: string): Promise<number> {
  const [last] = await readRows<{ at: number }>('last-plan-act', LAST_NUMBER, [planId]);
  return last?.at ?? 0;
}
