import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listBodies, listGroups } from '@/lib/organisation/server/queries';
import { liveDuties } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { openQuestions } from '@/lib/plan/open-questions';
import { planDay } from '@/lib/plan/plan-day';
import { getPlan } from '@/lib/plan/server/queries';
import { today } from '@/lib/server/clock';
import { type IssuePreview, previewIssue } from '@/lib/task/issue-preview';

/** What each body would get if the plan were issued now. */
export async function getIssuePreview(actor: Actor, planId: string): Promise<IssuePreview> {
  const plan = await getPlan(actor, planId);
  const day = planDay(plan, today());
  const [bodies, groups, calendar] = await Promise.all([listBodies(day), listGroups(), currentCalendar()]);
  const shares = previewIssue(plan, bodies, scopeFinder(plan, bodies, { groups, day }), calendar);
  const tasks = liveDuties(plan).length;
  const obligations = shares.reduce((sum, share) => sum + share.obligations, 0);
  return { plan, questions: openQuestions(plan), shares, counts: { tasks, obligations, bodies: shares.length } };
}
