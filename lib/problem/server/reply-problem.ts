import type { Actor } from '@/lib/access/actor';
import type { ReplyProblem } from '@/lib/problem/problem-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { changeProblem, getForAct, saveEntry } from './problem-store';

/** The department says how it put the matter right; the office verifies next. */
export async function replyProblem(actor: Actor, { text, url, ...held }: ReplyProblem): Promise<void> {
  const { problem, to } = await getForAct(actor, held, 'reply', 'department');
  const subject = { type: 'problem', id: problem.id } as const;
  await commit(actor, { kind: 'problem.replied', subject, data: { text, url } }, async (tx) => {
    await changeProblem(tx, problem, { state: to });
    await saveEntry(tx, actor, { problemId: problem.id, kind: 'reply', text, url });
  });
}
