import type { Actor } from '@/lib/access/actor';
import type { DecideExtension } from '@/lib/problem/problem-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay } from '@/lib/shared/date-column';
import { officialDate } from '@/lib/shared/local-date';
import { changeProblem, getForAct, saveEntry } from './problem-store';

/** The office's word on a longer time: granted, the problem's day moves; refused, it stands. */
export async function answerExtension(actor: Actor, { word, text, ...held }: DecideExtension): Promise<void> {
  const { problem } = await getForAct(actor, held, 'decide-extension', 'office');
  const until = problem.extensionTo;
  if (until === null) throw new AppError('extension-none');
  const granted = word === 'grant';
  const subject = { type: 'problem', id: problem.id } as const;
  await commit(actor, { kind: 'problem.extension-decided', subject, data: { granted, until, text } }, async (tx) => {
    await changeProblem(tx, problem, { extensionTo: null, ...(granted ? { dueOn: columnOfDay(until) } : {}) });
    const said = `${granted ? '同意延到' : '不同意延到'}${officialDate(until)}${text && `：${text}`}`;
    const kind = granted ? 'extension_granted' : 'extension_refused';
    await saveEntry(tx, actor, { problemId: problem.id, kind, text: said });
  });
}
