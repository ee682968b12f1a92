import type { Actor } from '@/lib/access/actor';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { findAssessment } from '@/lib/scoring/server/assessment-store';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getYearEnd } from './get-year-end';

export const PAPER_FORMATS = {
  docx: {
    render: renderDocx,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { render: renderXlsx, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;

export type Paper = { name: string; mediaType: string; bytes: Buffer };

/** The year-end summary as a file; that it left the system is on the chain before the bytes leave the server. */
export async function exportYearEnd(
  actor: Actor,
  { planId, format }: { planId: string; format: PaperFormat },
): Promise<Paper> {
  const assessment = await findAssessment({ planId });
  if (!assessment) throw new AppError('not-found');
  const model = await getYearEnd(actor, assessment);
  const { render, mediaType } = PAPER_FORMATS[format];
  const bytes = render(model);
  const data = { paper: model.title, format };
  await commit(actor, { kind: 'paper.exported', subject: { type: 'paper', id: planId }, data }, async () => undefined);
  return { name: `${model.title}.${format}`, mediaType, bytes };
}
