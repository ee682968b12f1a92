import type { Actor } from '@/lib/access/actor';
import type { PenaliseProblem } from '@/lib/problem/problem-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { changeProblem, getForAct, saveEntry } from './problem-store';

/** The office decides whether the assessment counts a problem; a self-check counts only by this word. */
export async function penaliseProblem(actor: Actor, { penalised, text, ...held }: PenaliseProblem): Promise<void> {
  const { problem } = await getForAct(actor, held, 'penalise', 'office');
  const subject = { type: 'problem', id: problem.id } as const;
  await commit(actor, { kind: 'problem.penalised', subject, data: { on: penalised, text } }, async (tx) => {
    await changeProblem(tx, problem, { penalised });
    const said = `${penalised ? '计入考核' : '不计入考核'}：${text}`;
    await saveEntry(tx, actor, { problemId: problem.id, kind: 'penalty', text: said });
  });
}
