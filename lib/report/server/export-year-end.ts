import type { Actor } from '@/lib/access/actor';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { findAssessment } from '@/lib/scoring/server/assessment-store';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getYearEnd } from './get-year-end';

const RENDERERS = { docx: renderDocx, xlsx: renderXlsx } as const;
type PaperFormat = keyof typeof RENDERERS;

/** The year-end summary as a file; that it left the system is on the chain before the bytes leave the server. */
export async function exportYearEnd(
  actor: Actor,
  { planId, format }: { planId: string; format: PaperFormat },
): Promise<{ name: string; bytes: Buffer }> {
  const assessment = await findAssessment({ planId });
  if (!assessment) throw new AppError('not-found');
  const model = await getYearEnd(actor, assessment);
  const bytes = RENDERERS[format](model);
  const data = { paper: model.title, format };
  await commit(actor, { kind: 'paper.exported', subject: { type: 'paper', id: planId }, data }, async () => undefined);
  return { name: `${model.title}.${format}`, bytes };
}
