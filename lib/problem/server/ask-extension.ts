import type { Actor } from '@/lib/access/actor';
import type { AskExtension } from '@/lib/problem/problem-schemas';
import { decideExtension } from '@/lib/problem/reply-time';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { columnOfDay } from '@/lib/shared/date-column';
import { officialDate } from '@/lib/shared/local-date';
import { changeProblem, getForAct, saveEntry } from './problem-store';

/** The department asks for a longer time (S52); the present day stands until the office has decided. */
export async function askExtension(actor: Actor, { until, reason, ...held }: AskExtension): Promise<void> {
  const { problem } = await getForAct(actor, held, 'ask-extension', 'department');
  const standing = { dueOn: problem.dueOn, today: today(), waiting: problem.extensionTo !== null };
  assertAccepted(decideExtension(until, standing));
  const subject = { type: 'problem', id: problem.id } as const;
  await commit(actor, { kind: 'problem.extension-asked', subject, data: { until, reason } }, async (tx) => {
    await changeProblem(tx, problem, { extensionTo: columnOfDay(until) });
    const text = `申请延到${officialDate(until)}：${reason}`;
    await saveEntry(tx, actor, { problemId: problem.id, kind: 'extension_asked', text });
  });
}
