import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { ReportModel } from '@/lib/report/report-model';
import { yearEndFromScores } from '@/lib/report/year-end-from-scores';
import { buildYearEndSummary } from '@/lib/report/year-end-summary';
import { countOutcomes } from '@/lib/scoring/count-outcomes';
import type { StoredAssessment } from '@/lib/scoring/server/assessment-store';
import { listMaterials } from '@/lib/scoring/server/material-store';
import { listScores } from '@/lib/scoring/server/queries';
import { today } from '@/lib/server/clock';
import { env } from '@/lib/server/env';
import { AppError } from '@/lib/shared/app-error';

/** The year-end summary as screen, Word file and workbook print it: a draft as of today, a final one as confirmed. */
export async function getYearEnd(actor: Actor, assessment: StoredAssessment): Promise<ReportModel> {
  if (!can(actor, 'paper.export')) throw new AppError('not-found');
  const { plan, scheme, state, figures } = assessment;
  const [board, outcomes] = await Promise.all([listScores(actor, assessment), figures ?? countDraft(assessment)]);
  const confirmed = state === 'confirmed';
  return buildYearEndSummary(yearEndFromScores({ city: env.city, plan, scheme, confirmed, board, outcomes }));
}

async function countDraft({ plan, id: assessmentId }: StoredAssessment) {
  const day = today();
  const materials = await listMaterials({ plan, assessmentId, today: day, detail: false });
  return countOutcomes(
    materials.map(({ body, obligations }) => ({ name: body.shortName, obligations })),
    day,
  );
}
