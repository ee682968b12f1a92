import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { assembleFacts } from '@/lib/scoring/assemble-facts';
import { evaluate } from '@/lib/scoring/evaluate';
import { type Gain, listGains } from '@/lib/scoring/list-gains';
import type { ScoreSheet } from '@/lib/scoring/scoring';
import { today } from '@/lib/server/clock';
import { formatPoints } from '@/lib/shared/points';
import { findNewestAssessment } from './assessment-store';
import { listMaterials } from './material-store';

export type DraftSheet = { sheet: ScoreSheet; gains: readonly Gain[]; max: number };

/**
 * A body's score as it stands and what would raise it, while the newest year is still open; null when there is no
 * assessment, when it is confirmed, or when the body has no part in it.
 */
export async function readDraftSheet(actor: Actor, bodyId: string): Promise<DraftSheet | null> {
  if (!can(actor, 'score.read', { bodyId })) return null;
  const assessment = await findNewestAssessment();
  if (assessment?.state !== 'draft') return null;
  const { scheme, plan, id: assessmentId } = assessment;
  const day = today();
  const [material] = await listMaterials({ plan, assessmentId, today: day, bodyId, detail: true });
  if (!material) return null;
  const facts = assembleFacts(scheme, material, day);
  const sheet = evaluate(scheme, facts);
  return { sheet, gains: listGains(scheme, facts, material, day), max: Number(formatPoints(scheme.max)) };
}
