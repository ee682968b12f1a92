import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { calendarEntries } from '@/lib/report/calendar-entries';
import { renderCalendar } from '@/lib/report/server/render/render-calendar';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { buildYearPaper, yearTitle } from '@/lib/report/year-paper';
import { yearThings } from '@/lib/report/year-things';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getExportable } from './get-exportable';
import { listYear } from './year-store';

export type YearFormat = 'docx' | 'xlsx' | 'ics';
type Request = { planId: string; bodyId: string };

/**
 * What one body has to do this year: the things of its one-page sheet and the rows behind them. Its own people reach
 * their own body; throws `not-found`.
 */
export async function getBodyYear(actor: Actor, { planId, bodyId }: Request) {
  const { plan, share } = await getExportable(actor, planId, bodyId);
  if (!share) throw new AppError('not-found');
  const rows = await listYear(planId, bodyId);
  const things = yearThings(rows);
  const { year, title: planTitle, documentNumber } = plan;
  return { plan, rows, paper: { bodyName: share.bodyName, year, planTitle, documentNumber, things } };
}

/** The year of a body as a Word file, a workbook or a calendar (S27), with its name. Taking it is written to the trail. */
export async function exportYear(
  actor: Actor,
  { format, ...request }: Request & { format: YearFormat },
): Promise<{ name: string; bytes: Buffer }> {
  const { plan, rows, paper } = await getBodyYear(actor, request);
  const title = format === 'ics' ? `${paper.bodyName}${plan.year}年政务公开日历` : yearTitle(paper);
  const event = {
    kind: 'paper.exported',
    subject: { type: 'plan', id: plan.id },
    data: { paper: title, format },
  } as const;
  const calendar = await currentCalendar();
  const bytes = render(format, title);
  await commit(actor, event, async () => undefined);
  return { name: `${title}.${format}`, bytes };

  function render(as: YearFormat, name: string): Buffer {
    if (as === 'ics') return renderCalendar(name, calendarEntries(rows, plan.title, calendar), now());
    const model = buildYearPaper(paper);
    return as === 'docx' ? renderDocx(model) : renderXlsx(model);
  }
}
