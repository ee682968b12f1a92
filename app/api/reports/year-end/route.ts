import { z } from 'zod';
import { exportYearEnd } from '@/lib/report/server/export-year-end';
import { sentenceOf } from '@/lib/server/action';
import { findActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';
import { contentDisposition } from '@/lib/shared/content-disposition';

const wantedSchema = z.object({ plan: z.string().min(1).max(64), format: z.enum(['docx', 'xlsx']) });

/** 年终总结 as docx or xlsx. Strangers and unknown plans get the same 404. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refuse(new AppError('signed-out'));
  const wanted = wantedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!wanted.success) return refuse(new AppError('not-found'));
  const { plan: planId, format } = wanted.data;
  try {
    const { name, mediaType, bytes } = await exportYearEnd(actor, { planId, format });
    const headers = {
      'Content-Type': mediaType,
      'Content-Disposition': contentDisposition(name),
      'Cache-Control': 'private, no-store',
    };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    throw error;
  }
}

function refuse(error: AppError): Response {
  const sentence = sentenceOf(error);
  return new Response(sentence?.message ?? error.code, {
    status: sentence?.status ?? 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
