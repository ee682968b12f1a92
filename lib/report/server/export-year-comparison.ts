import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { liveDuties } from '@/lib/plan/checked-plan';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import { cityOf } from '@/lib/plan/plan-source';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { buildYearComparison, type ComparedRow } from '@/lib/report/year-comparison';
import { rollSentence } from '@/lib/rollover/roll-summary';
import { ROLL_NAMES, type RollGroup } from '@/lib/rollover/rollover';
import { getRollDesk } from '@/lib/rollover/server/queries';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

type Wanted = { planId: string; format: 'docx' | 'xlsx' };

/** 年度对照表 as a file with its name; `not-found` for strangers and before the plans were compared. */
export async function exportYearComparison(
  actor: Actor,
  { planId, format }: Wanted,
): Promise<{ name: string; bytes: Buffer }> {
  if (!can(actor, 'paper.export')) throw new AppError('not-found');
  const { plan, rollover } = await getRollDesk(actor, planId);
  if (!rollover) throw new AppError('not-found');
  const { previous, groups } = rollover;
  const numbers = new Map(liveDuties(plan).map(({ id, taskNumber }, index) => [id, taskNumber ?? index + 1]));
  const model = buildYearComparison({
    city: cityOf(plan) || env.city,
    year: plan.year,
    previousYear: previous.year,
    sentence: rollSentence({ year: plan.year, previous: previous.year }, groups),
    rows: groups.map((group) => rowOf(group, numbers)),
  });
  const event = {
    kind: 'paper.exported',
    subject: { type: 'plan', id: planId },
    data: { paper: model.title, format },
  } as const;
  const bytes = format === 'docx' ? renderDocx(model) : renderXlsx(model);
  await commit(actor, event, async () => undefined);
  return { name: `${model.title}.${format}`, bytes };
}

function rowOf({ kind, duties, previous }: RollGroup, numbers: ReadonlyMap<string, number>): ComparedRow {
  const lines = (texts: readonly string[]) => texts.join('\n');
  const names = new Set(duties.flatMap(({ parties }) => parties.map(({ name }) => name)));
  return {
    kind: ROLL_NAMES[kind],
    number: duties.map(({ id }) => numbers.get(id)).join('、'),
    previous: lines(previous.map(({ text }) => text)),
    text: lines(duties.map(({ text }) => text)),
    bodies: [...names].join('、'),
    due: [...new Set(duties.map(({ deadline }) => deadlineLabel(deadline).text))].join('、'),
  };
}
