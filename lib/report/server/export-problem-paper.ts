import type { Actor } from '@/lib/access/actor';
import { getProblemDesk } from '@/lib/problem/server/queries';
import { buildProblemPaper, type PaperLevel } from '@/lib/report/problem-paper';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

/** The paper of a step that was taken, as a Word file with its name; taking it is written to the trail. */
export async function exportProblemPaper(
  actor: Actor,
  problemId: string,
  level: PaperLevel,
): Promise<{ name: string; bytes: Buffer }> {
  const { problem, mayTakePapers } = await getProblemDesk(actor, problemId);
  const step = problem.steps.find((one) => one.level === level);
  if (!step || !mayTakePapers) throw new AppError('not-found');
  const office = `${env.city}人民政府办公室`;
  const model = buildProblemPaper({ ...problem, office, level, step, body: problem.body.name });
  const bytes = renderDocx(model);
  const subject = { type: 'problem', id: problemId } as const;
  const data = { paper: model.title, format: 'docx' };
  await commit(actor, { kind: 'paper.exported', subject, data }, async () => undefined);
  return { name: `${model.title}.docx`, bytes };
}
