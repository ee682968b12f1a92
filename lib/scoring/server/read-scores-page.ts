import type { Actor } from '@/lib/access/actor';
import type { Scheme } from '@/lib/scoring/scheme';
import type { BoardGroup } from '@/lib/scoring/score-board';
import { formatPoints, points } from '@/lib/shared/points';
import { findAssessedYear, getScoreOfBody, listScores } from './queries';

type Asked = { plan?: string | string[]; group?: string | string[]; body?: string | string[] };

/**
 * Everything the ranking page shows: the group asked for, or that of the body asked for, or the first; in it the body
 * asked for, or the first. Parts that do not exist yet are undefined.
 */
export async function readScoresPage(actor: Actor, asked: Asked) {
  const year = await findAssessedYear(actor, asked.plan);
  const assessment = year?.assessment;
  const board = assessment ? await listScores(actor, assessment) : [];
  const holdsBody = ({ rows }: BoardGroup) => rows.some(({ body }) => body.id === asked.body);
  const group = board.find(holdsBody) ?? board.find(({ name }) => name === asked.group) ?? board[0];
  const row = group?.rows.find(({ body }) => body.id === asked.body) ?? group?.rows[0];
  const score = assessment && row ? await getScoreOfBody(actor, assessment, row.body.id) : undefined;
  return { year, board, group, row, score, weight: assessment ? weightWords(assessment.scheme) : '' };
}

/** 「4%」, or 「40 分」 where the overall table is not out of 100. */
function weightWords({ convert: [convert] }: Scheme): string {
  if (!convert) return '';
  const weight = formatPoints(convert.weight);
  return convert.of === points(100) ? `${weight}%` : `${weight} 分`;
}
