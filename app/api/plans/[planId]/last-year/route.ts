import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { exportYearComparison } from '@/lib/report/server/export-year-comparison';
import { sentenceOf } from '@/lib/server/action';
import { findActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Context = { params: Promise<{ planId: string }> };

/** 年度对照表 as a file: `?format=docx|xlsx`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('signed-out');
    const query = new URL(request.url).searchParams;
    const format = query.get('format') === 'xlsx' ? 'xlsx' : 'docx';
    const { planId } = await params;
    const { name, bytes } = await exportYearComparison(actor, { planId, format });
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="last-year.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, PLAN_REFUSALS) : undefined;
    if (!sentence) throw error;
    return new Response(sentence.message, {
      status: sentence.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}
