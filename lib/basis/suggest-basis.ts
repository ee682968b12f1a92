import { likestTexts } from '@/lib/shared/match-texts';
import type { BasisVerdict, LocalDuty, UpstreamClause } from './basis';

export type Likeness = 'very' | 'near';
export type Suggestion = { dutyId: string; clauseId: string; likeness: Likeness };

export const LIKENESS_NAMES: Record<Likeness, string> = { very: '很像', near: '相近' };

/** From here on the two sentences say the same in mostly the same words; nearly always a person agrees. */
const VERY_LIKE = 0.55;
/** Below this what two sentences share is the language of all such plans. */
const NEARLY_LIKE = 0.3;
const MOST_PER_DUTY = 5;

/**
 * Upstream clauses each duty may answer, likest first; pairs the office has spoken on are left out, so that what was
 * refused stays refused. Only texts sharing uncommon letters are compared: 600 duties × 400 clauses take some 50 ms.
 */
export function suggestBasis(
  duties: readonly Pick<LocalDuty, 'id' | 'text'>[],
  clauses: readonly Pick<UpstreamClause, 'id' | 'text'>[],
  verdicts: readonly BasisVerdict[],
): Suggestion[] {
  const spoken = new Set(verdicts.map(({ dutyId, clauseId }) => `${dutyId} ${clauseId}`));
  const matches = likestTexts(
    duties.map(({ text }) => text),
    clauses.map(({ text }) => text),
    { least: NEARLY_LIKE, most: MOST_PER_DUTY },
  );
  return matches.flat().flatMap(({ from, to, likeness }) => {
    const [dutyId = '', clauseId = ''] = [duties[from]?.id, clauses[to]?.id];
    if (spoken.has(`${dutyId} ${clauseId}`)) return [];
    return [{ dutyId, clauseId, likeness: likeness >= VERY_LIKE ? 'very' : 'near' }];
  });
}
