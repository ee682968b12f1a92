import { contentDisposition } from '@/lib/evidence/content-disposition';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { openPlanFile } from '@/lib/plan/server/open-plan-file';
import { sentenceOf } from '@/lib/server/action';
import { requireActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

type Context = { params: Promise<{ planId: string; fileId: string }> };

/** Always saved, never shown: a page somebody saved must not run as a page of ours. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { planId, fileId } = await params;
  const actor = await requireActor(`/plans/${encodeURIComponent(planId)}`);
  try {
    const { bytes, name, size, mediaType } = await openPlanFile(actor, planId, fileId);
    return new Response(bytes, {
      headers: {
        'content-type': mediaType,
        'content-length': String(size),
        'content-disposition': contentDisposition(name),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    const refusal = error instanceof AppError ? sentenceOf(error, PLAN_REFUSALS) : undefined;
    if (!refusal) throw error;
    return new Response(refusal.message, {
      status: refusal.status,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
}
