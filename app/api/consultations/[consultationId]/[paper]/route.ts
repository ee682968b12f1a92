import { CONSULTATION_REFUSALS } from '@/lib/consultation/messages';
import { CONSULTATION_PAPERS, exportConsultation } from '@/lib/report/server/export-consultation';
import { sentenceOf } from '@/lib/server/action';
import { findActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Context = { params: Promise<{ consultationId: string; paper: string }> };

/** `letter`, `opinions` (`?format=docx|xlsx`) or, with `?body=<id>`, `feedback` of a round of consultation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('signed-out');
    const { consultationId, paper: wanted } = await params;
    const paper = CONSULTATION_PAPERS.find((one) => one === wanted);
    if (!paper) throw new AppError('not-found');
    const query = new URL(request.url).searchParams;
    const format = query.get('format') === 'xlsx' && paper === 'opinions' ? 'xlsx' : 'docx';
    const bodyId = query.get('body') || null;
    const { name, bytes } = await exportConsultation(actor, { consultationId, paper, bodyId, format });
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="${paper}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, CONSULTATION_REFUSALS) : undefined;
    if (!sentence) throw error;
    return new Response(sentence.message, {
      status: sentence.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}
