import { contentDisposition } from '@/lib/evidence/content-disposition';
import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { openEvidenceFile } from '@/lib/evidence/server/open-evidence-file';
import { sentenceOf } from '@/lib/server/action';
import { requireActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

type Context = { params: Promise<{ fileId: string }> };

/** Always saved, never shown: what a department uploaded must not run as a page of ours. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { fileId } = await params;
  const actor = await requireActor(`/api/evidence-files/${encodeURIComponent(fileId)}`);
  try {
    const { bytes, name, size, mediaType } = await openEvidenceFile(actor, fileId);
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
    const refusal = error instanceof AppError ? sentenceOf(error, EVIDENCE_REFUSALS) : undefined;
    if (!refusal) throw error;
    return new Response(refusal.message, {
      status: refusal.status,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
}
