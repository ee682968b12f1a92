import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { assembleFacts } from '@/lib/scoring/assemble-facts';
import { countOutcomes } from '@/lib/scoring/count-outcomes';
import { evaluate } from '@/lib/scoring/evaluate';
import type { BodyFacts } from '@/lib/scoring/facts';
import { printFacts } from '@/lib/scoring/print-facts';
import { printSheet } from '@/lib/scoring/print-sheet';
import { openNodes } from '@/lib/scoring/score-tree';
import type { ScoreSheet } from '@/lib/scoring/scoring';
import { now, today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { factsStamp, findAssessment, type NewScore, saveConfirmation } from './assessment-store';
import { type BodyOnRecord, listMaterials } from './material-store';

/** How many unfinished bodies the refusal names. */
const NAMED = 5;

type Scored = { body: BodyOnRecord['body']; facts: BodyFacts; sheet: ScoreSheet };

/**
 * 定稿: stores every body's facts, sheet and total for good. Refuses while a sheet is incomplete, naming bodies and
 * what is missing; refuses `stale` when a fact was recorded while the sheets were being made.
 */
export async function confirmAssessment(actor: Actor, { assessmentId }: { assessmentId: string }): Promise<number> {
  if (!can(actor, 'score.confirm')) throw new AppError('forbidden');
  const assessment = await findAssessment({ id: assessmentId });
  if (!assessment) throw new AppError('not-found');
  if (assessment.plan.state === 'closed') throw new AppError('plan-closed');
  if (assessment.state === 'confirmed') throw new AppError('assessment-confirmed');
  const { plan, scheme } = assessment;
  const [at, day] = [now(), today()];
  const stamp = await factsStamp(assessmentId);
  const materials = await listMaterials({ plan, assessmentId, today: day, detail: true });
  const scored = materials.map((material): Scored => {
    const facts = assembleFacts(scheme, material, day);
    return { body: material.body, facts, sheet: evaluate(scheme, facts) };
  });
  assertComplete(scored);
  const figures = countOutcomes(
    materials.map(({ body, obligations }) => ({ name: body.shortName, obligations })),
    day,
  );
  const subject = { type: 'assessment', id: assessmentId } as const;
  await commit(actor, { kind: 'assessment.confirmed', subject, data: { bodies: scored.length } }, async (tx) => {
    await saveConfirmation(tx, { id: assessmentId, by: actor.displayName, at, figures }, scored.map(toScore));
    // The update above holds the assessment, so nobody records a fact any more; one recorded before it shows here.
    if ((await factsStamp(assessmentId, tx)) !== stamp) throw new AppError('stale');
  });
  return scored.length;
}

function assertComplete(scored: Scored[]): void {
  if (scored.length === 0) throw new AppError('assessment-empty');
  const open = scored.filter(({ sheet }) => !sheet.complete);
  if (open.length === 0) return;
  const names = open.slice(0, NAMED).map(({ body }) => body.shortName);
  const unknown = open.flatMap(({ sheet }) => openNodes(sheet.nodes));
  const missing = [...new Set(unknown.map(({ name }) => name))];
  throw new AppError('assessment-incomplete', {
    count: open.length,
    names: `${names.join('、')}${open.length > NAMED ? '等' : ''}`,
    missing: missing.join('、'),
  });
}

function toScore({ body, facts, sheet }: Scored): NewScore {
  const printed = printSheet(sheet);
  const { total, grade, converted } = printed;
  return { bodyId: body.id, facts: printFacts(facts), sheet: printed, total, grade, converted };
}
