import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { ReadingNote } from '@/lib/document/document';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import { draftPlan } from '@/lib/plan/draft-plan';
import { planDay } from '@/lib/plan/plan-day';
import { decidePlanSource, planTitleOf, yearOf } from '@/lib/plan/plan-source';
import { today } from '@/lib/server/clock';
import { keep } from '@/lib/server/storage';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { type NewPlanFile, savePlanFiles } from './plan-file-store';
import { findPlanBySource, saveNewPlan } from './plan-store';
import { parsePlanApart } from './read-apart';

export type PlanInput = {
  text: string;
  sourceName?: string;
  year?: number;
  publishedOn?: LocalDate;
  /** What the text was read from, and what could not be read of it. */
  files?: readonly NewPlanFile[];
  notes?: readonly ReadingNote[];
};

const UNTITLED = '未命名的工作要点';

/**
 * Reads a plan's text and keeps it with everything recognised, to be checked. Gives the plan's id. Refuses an empty or
 * endless text, one without any item, and a text already imported for the year (`plan-exists` with its `planId`).
 */
export async function importPlan(actor: Actor, input: PlanInput): Promise<{ planId: string }> {
  const { text, sourceName, files = [], notes = [], ...given } = input;
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  const sourceText = assertAccepted(decidePlanSource(text));
  const parsed = await parsePlanApart(sourceText, { ...given, calendar: await currentCalendar() });
  const duties = parsed.items.reduce((sum, item) => sum + item.duties.length, 0);
  if (duties === 0) throw new AppError('plan-not-recognised');
  const year = given.year ?? yearOf(parsed) ?? Number(today().slice(0, 4));
  const sourceSha256 = createHash('sha256').update(sourceText).digest('hex');
  await refuseSecond(year, sourceSha256);
  const id = newId();
  const { documentNumber, issuer, issuedOn, basis, recipients } = parsed;
  const findings = [...notes, ...parsed.findings];
  const title = planTitleOf(parsed.title) ?? UNTITLED;
  const publishedOn = given.publishedOn ?? issuedOn;
  const day = planDay({ year, publishedOn }, today());
  const [bodies, aliases] = await Promise.all([listBodies(day), listAliases(day)]);
  const facts = { documentNumber, issuer, issuedOn, publishedOn, basis, recipients, findings };
  const plan = { id, year, title, ...facts, sourceText, sourceName: sourceName ?? null, sourceSha256 };
  const event = {
    kind: 'plan.imported',
    subject: { type: 'plan', id },
    data: { title, year, duties, findings: findings.length, ...filesOf(files) },
  } as const;
  try {
    await commit(actor, event, async (tx) => {
      await saveNewPlan(tx, plan, draftPlan(parsed, bodies, aliases));
      await savePlanFiles(tx, id, files);
      for (const { incoming } of files) await keep(incoming);
    });
  } catch (error) {
    // Two people may paste the same text at once; the database lets one through, the other is sent to that plan.
    await refuseSecond(year, sourceSha256);
    throw error;
  }
  return { planId: id };
}

const filesOf = (files: readonly NewPlanFile[]) =>
  files.length > 0 ? { files: files.map(({ name, incoming: { size, sha256 } }) => ({ name, size, sha256 })) } : {};

async function refuseSecond(year: number, sourceSha256: string): Promise<void> {
  const before = await findPlanBySource(year, sourceSha256);
  if (before) throw new AppError('plan-exists', { planId: before.id, title: before.title, year });
}
