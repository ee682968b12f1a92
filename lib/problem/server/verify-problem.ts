import type { Actor } from '@/lib/access/actor';
import type { VerifyProblem } from '@/lib/problem/problem-schemas';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { columnOfDay } from '@/lib/shared/date-column';
import { changeProblem, getForAct, saveEntry } from './problem-store';

/** The office checks a reply: accepted, the problem is closed (销号) and nothing waits any more; or it goes back. */
export async function verifyProblem(actor: Actor, { word, text, ...held }: VerifyProblem): Promise<void> {
  const { problem, to } = await getForAct(actor, held, word, 'office');
  const closes = word === 'accept';
  const event = {
    kind: closes ? 'problem.accepted' : 'problem.returned',
    subject: { type: 'problem', id: problem.id },
    data: { text },
  } as const;
  await commit(actor, event, async (tx) => {
    const ending = closes ? { closedOn: columnOfDay(today()), extensionTo: null } : {};
    await changeProblem(tx, problem, { state: to, ...ending });
    await saveEntry(tx, actor, { problemId: problem.id, kind: closes ? 'accepted' : 'returned', text });
  });
}
