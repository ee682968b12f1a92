import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { findAssessedYear, getScoreOfBody, listScores } from './queries';

/** One body's sheet and, for those who may see the ranking, its place in it; undefined until the year is assessed. */
export async function readSheetPage(actor: Actor, bodyId: string, planId?: string | string[]) {
  const year = await findAssessedYear(actor, planId);
  if (!year?.assessment) return { year, score: undefined, rank: null };
  const score = await getScoreOfBody(actor, year.assessment, bodyId);
  const board = can(actor, 'score.read') ? await listScores(actor, year.assessment) : [];
  const row = board.flatMap(({ rows }) => rows).find(({ body }) => body.id === bodyId);
  return { year, score, rank: row?.rank ?? null };
}
