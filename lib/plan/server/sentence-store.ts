import type { ContextSentence } from '@/lib/plan/checked-plan';
import type { Tx } from '@/lib/server/unit-of-work';

type NewSentence = ContextSentence & { planId: string; accountId: string };

/** Keeps the word that sentences are context; one decided already stays as it is. Gives how many are new. */
export async function saveContextSentences(tx: Tx, sentences: readonly NewSentence[]): Promise<number> {
  return (await tx.planContextSentence.createMany({ data: [...sentences], skipDuplicates: true })).count;
}

/** Takes that word back; false when it was taken back already. */
export async function deleteContextSentence(tx: Tx, planId: string, id: string): Promise<boolean> {
  return (await tx.planContextSentence.deleteMany({ where: { id, planId } })).count === 1;
}
