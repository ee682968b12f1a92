import type { Actor } from '@/lib/access/actor';
import { SOURCE_NAMES, sourcesText } from '@/lib/problem/problem';
import type { MergeProblem } from '@/lib/problem/problem-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { changeProblem, getForAct, saveEntry } from './problem-store';

/**
 * One problem found twice becomes one: `otherId` goes into `problemId`, which keeps its own day and gets the sources of
 * both (S43). What was said about the other stays to be read there.
 */
export async function mergeProblem(actor: Actor, { otherId, otherVersion, ...held }: MergeProblem): Promise<void> {
  const { problem: kept } = await getForAct(actor, held, 'merge', 'office');
  const seen = { problemId: otherId, version: otherVersion };
  const { problem: other, to } = await getForAct(actor, seen, 'merge', 'office');
  if (kept.id === other.id || kept.planId !== other.planId || kept.body.id !== other.body.id) {
    throw new AppError('merge-apart');
  }
  const sources = [...new Set([...kept.sources, ...other.sources])];
  const event = {
    kind: 'problem.merged',
    subject: { type: 'problem', id: other.id },
    data: { into: kept.id, number: kept.number, sources: other.sources.map((source) => SOURCE_NAMES[source]) },
  } as const;
  await commit(actor, event, async (tx) => {
    // Always in one order, so that two merges the other way round wait instead of locking each other out.
    const change = {
      [kept.id]: () => changeProblem(tx, kept, { sources }),
      [other.id]: () => changeProblem(tx, other, { state: to, mergedIntoId: kept.id, extensionTo: null }),
    };
    for (const id of Object.keys(change).sort()) await change[id]?.();
    const from = `第 ${other.number} 号（来源${sourcesText(other.sources)}）并入本问题`;
    await saveEntry(tx, actor, { problemId: kept.id, kind: 'merged', text: from });
    await saveEntry(tx, actor, { problemId: other.id, kind: 'merged', text: `并入第 ${kept.number} 号` });
  });
}
