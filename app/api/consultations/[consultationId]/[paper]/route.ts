import { CONSULTATION_REFUSALS } from '@/lib/consultation/messages';
import { CONSULTATION_PAPERS, exportConsultation } from '@/lib/report/server/export-consultation';
import { fileResponse } from '@/lib/server/file-response';
import { AppError } from '@/lib/shared/app-error';

type Context = { params: Promise<{ consultationId: string; paper: string }> };

/** `letter`, `opinions` (`?format=docx|xlsx`) or, with `?body=<id>`, `feedback` of a round of consultation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { consultationId, paper: wanted } = await params;
  const paper = CONSULTATION_PAPERS.find((one) => one === wanted);
  const query = new URL(request.url).searchParams;
  const format = query.get('format') === 'xlsx' && paper === 'opinions' ? 'xlsx' : 'docx';
  const bodyId = query.get('body') || null;
  return fileResponse({
    format,
    plainName: paper ?? 'paper',
    refusals: CONSULTATION_REFUSALS,
    make: (actor) => {
      if (!paper) throw new AppError('not-found');
      return exportConsultation(actor, { consultationId, paper, bodyId, format });
    },
  });
}
