import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import { draftPlan } from '@/lib/plan/draft-plan';
import { parsePlan } from '@/lib/plan/parse-plan';
import { planDay } from '@/lib/plan/plan-day';
import { decidePlanSource, planTitleOf, yearOf } from '@/lib/plan/plan-source';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { findPlanBySource, saveNewPlan } from './plan-store';

export type PlanInput = { text: string; sourceName?: string; year?: number; publishedOn?: LocalDate };

const UNTITLED = '未命名的工作要点';

/**
 * Reads a plan's text and keeps it with everything recognised, to be checked. Gives the plan's id. Refuses an empty or
 * endless text, one without any item, and a text already imported for the year (`plan-exists` with its `planId`).
 */
export async function importPlan(actor: Actor, { text, sourceName, ...given }: PlanInput): Promise<{ planId: string }> {
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  const sourceText = assertAccepted(decidePlanSource(text));
  const parsed = parsePlan(sourceText, { ...given, calendar: await currentCalendar() });
  const duties = parsed.items.reduce((sum, item) => sum + item.duties.length, 0);
  if (duties === 0) throw new AppError('plan-not-recognised');
  const year = given.year ?? yearOf(parsed) ?? Number(today().slice(0, 4));
  const sourceSha256 = createHash('sha256').update(sourceText).digest('hex');
  await refuseSecond(year, sourceSha256);
  const id = newId();
  const { documentNumber, issuer, issuedOn, basis, recipients, findings } = parsed;
  const title = planTitleOf(parsed.title) ?? UNTITLED;
  const publishedOn = given.publishedOn ?? issuedOn;
  const day = planDay({ year, publishedOn }, today());
  const [bodies, aliases] = await Promise.all([listBodies(day), listAliases(day)]);
  const facts = { documentNumber, issuer, issuedOn, publishedOn, basis, recipients, findings };
  const plan = { id, year, title, ...facts, sourceText, sourceName: sourceName ?? null, sourceSha256 };
  const event = {
    kind: 'plan.imported',
    subject: { type: 'plan', id },
    data: { title, year, duties, findings: findings.length },
  } as const;
  try {
    await commit(actor, event, (tx) => saveNewPlan(tx, plan, draftPlan(parsed, bodies, aliases)));
  } catch (error) {
    // Two people may paste the same text at once; the database lets one through, the other is sent to that plan.
    await refuseSecond(year, sourceSha256);
    throw error;
  }
  return { planId: id };
}

async function refuseSecond(year: number, sourceSha256: string): Promise<void> {
  const before = await findPlanBySource(year, sourceSha256);
  if (before) throw new AppError('plan-exists', { planId: before.id, title: before.title, year });
}
