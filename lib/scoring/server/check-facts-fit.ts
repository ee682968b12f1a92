import { readRecorded } from '@/lib/scoring/assemble-facts';
import type { RecordedFact } from '@/lib/scoring/body-material';
import { confirmablesOf, type Scheme } from '@/lib/scoring/scheme';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import type { StoredAssessment } from './assessment-store';
import { listMaterials } from './material-store';
import type { IssuedPlan } from './plan-store';

/** Throws `facts-unfit` naming the first recorded fact another scheme would not read, so that none is lost in silence. */
export async function checkFactsFit({ id }: StoredAssessment, plan: IssuedPlan, scheme: Scheme): Promise<void> {
  const bodies = await listMaterials({ plan, assessmentId: id, today: today(), detail: false });
  for (const { body, recorded } of bodies) {
    const unfit = recorded.find((fact) => !fits(scheme, fact));
    if (unfit) throw new AppError('facts-unfit', { what: `${body.shortName}的 ${unfit.indicatorId}` });
  }
}

function fits(scheme: Scheme, fact: RecordedFact): boolean {
  if (confirmablesOf(scheme).some(({ id }) => id === fact.indicatorId)) return fact.value.confirmed === true;
  const indicator = scheme.indicators.find(({ id }) => id === fact.indicatorId);
  return indicator !== undefined && readRecorded(scheme, indicator, fact).ok;
}
