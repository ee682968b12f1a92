import { letterPairs, likenessOf } from '@/lib/shared/text-likeness';

/** Texts at least this alike (0 to 1) may be one finding told twice. */
const ALIKE = 0.5;

export type Comparable = { id: string; bodyId: string; taskId: string | null; finding: string };

/**
 * Which of the others may be the same problem found twice (S43): the same body and the same task, or the same body and
 * a text much alike. Offered, never merged by itself; most alike first.
 */
export function findAlike<Other extends Comparable>(problem: Comparable, others: readonly Other[]): Other[] {
  const pairs = letterPairs(problem.finding);
  return others
    .filter(({ id, bodyId }) => id !== problem.id && bodyId === problem.bodyId)
    .map((other) => ({ other, likeness: likenessOf(pairs, letterPairs(other.finding)) }))
    .filter(({ other, likeness }) => likeness >= ALIKE || (problem.taskId !== null && other.taskId === problem.taskId))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ other }) => other);
}
