import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { getRoundForPaper, type RoundForOffice } from '@/lib/consultation/server/queries';
import { buildConsultationLetter } from '@/lib/report/consultation-letter';
import { buildFeedback, buildOpinionTable } from '@/lib/report/opinion-table';
import type { ReportModel } from '@/lib/report/report-model';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

export const CONSULTATION_PAPERS = ['letter', 'opinions', 'feedback'] as const;
export type ConsultationPaper = (typeof CONSULTATION_PAPERS)[number];
type Request = { consultationId: string; paper: ConsultationPaper; bodyId: string | null; format: 'docx' | 'xlsx' };

/**
 * 征求意见函, 意见采纳情况表 or one body's 反馈 as a file with its name; taking it is written to the trail. A body's own
 * people get the letter to them, and their feedback once it is out; everything else is the office's.
 */
export async function exportConsultation(actor: Actor, request: Request): Promise<{ name: string; bytes: Buffer }> {
  const { consultationId, bodyId, paper, format } = request;
  const material = await getRoundForPaper(actor, consultationId, bodyId);
  const allowed = bodyId ? can(actor, 'paper.export', { bodyId }) : can(actor, 'paper.export');
  const early = paper === 'feedback' && material.round.state !== 'published';
  const fits = paper === 'letter' || (paper === 'feedback') === (bodyId !== null);
  if (!allowed || early || !fits) throw new AppError('not-found');
  const model = modelOf(paper, material);
  // Only the table is one a workbook can hold.
  const kind = paper === 'opinions' ? format : 'docx';
  const bytes = kind === 'xlsx' ? renderXlsx(model) : renderDocx(model);
  const subject = { type: 'consultation', id: consultationId } as const;
  await commit(
    actor,
    { kind: 'paper.exported', subject, data: { paper: model.title, format: kind } },
    async () => undefined,
  );
  return { name: `${model.title}.${kind}`, bytes };
}

function modelOf(paper: ConsultationPaper, material: RoundForOffice): ReportModel {
  switch (paper) {
    case 'letter':
      return letterOf(material);
    case 'opinions':
      return buildOpinionTable(material);
    case 'feedback':
      return buildFeedback(material, officeName());
  }
}

const officeName = (): string => `${env.city}人民政府办公室`;

function letterOf({ round, recipients }: RoundForOffice): ReportModel {
  return buildConsultationLetter({
    ...round,
    office: officeName(),
    planTitle: round.title,
    recipients: recipients.map(({ name }) => name),
    draft: round.outline.map(({ start, end }) =>
      round.sourceText
        .slice(start, end)
        .replace(/\s*\n\s*/g, '\n')
        .trim(),
    ),
  });
}
