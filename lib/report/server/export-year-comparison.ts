import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { cityOf } from '@/lib/plan/plan-source';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { buildYearComparison, type YearComparisonLine } from '@/lib/report/year-comparison-table';
import { partyNames, YEAR_KIND_NAMES, type YearDuty, type YearGroup } from '@/lib/rollover/rollover';
import { getYearComparison } from '@/lib/rollover/server/queries';
import { yearSentence } from '@/lib/rollover/year-figures';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

type Request = { planId: string; lastPlanId: string | null; format: 'docx' | 'xlsx' };

/** 年度任务对照表 as a file with its name; taking it is written to the trail. Throws `not-found` without an earlier plan. */
export async function exportYearComparison(
  actor: Actor,
  { planId, lastPlanId, format }: Request,
): Promise<{ name: string; bytes: Buffer }> {
  if (!can(actor, 'paper.export')) throw new AppError('not-found');
  const comparison = await getYearComparison(actor, planId, lastPlanId);
  if (!comparison.last) throw new AppError('not-found');
  const { plan, last, groups, figures } = comparison;
  const model = buildYearComparison({
    city: cityOf(plan) || env.city,
    year: plan.year,
    lastYear: last.year,
    lastTitle: last.title,
    sentence: yearSentence(figures, plan.year),
    lines: groups.map(lineOf),
  });
  const bytes = format === 'docx' ? renderDocx(model) : renderXlsx(model);
  const event = {
    kind: 'paper.exported',
    subject: { type: 'plan', id: planId },
    data: { paper: model.title, format },
  } as const;
  await commit(actor, event, async () => undefined);
  return { name: `${model.title}.${format}`, bytes };
}

function lineOf({ kind, last, now }: YearGroup): YearComparisonLine {
  return {
    kind: YEAR_KIND_NAMES[kind],
    last: last.map(numbered),
    now: now.map(numbered),
    lastBodies: bodiesOf(last),
    nowBodies: bodiesOf(now),
  };
}

const numbered = ({ number, text }: YearDuty): string => `${number}. ${text}`;

const bodiesOf = (duties: readonly YearDuty[]): string => [...new Set(duties.flatMap(partyNames))].join('、');
