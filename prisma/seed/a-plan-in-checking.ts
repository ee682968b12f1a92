import type { Actor } from '@/lib/access/actor';
import { importPlan } from '@/lib/plan/server/import-plan';
import { newId } from '@/lib/shared/new-id';

/** A plan as the office has just imported it: the reader has read `text`, nobody has checked anything. Gives its id. */
export async function aPlanInChecking(steward: Actor, text: string, year = 2016): Promise<string> {
  // A text of its own for each: the same text of the same year is refused. The mark is head, before the first item.
  const { planId } = await importPlan(steward, { text: text.replace('\n', `\n（${newId().slice(-8)}）\n`), year });
  return planId;
}
