import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { previewFile } from '@/lib/evidence/server/preview-file';
import { shownFileResponse } from '@/lib/server/file-response';

type Context = { params: Promise<{ fileId: string }> };

/** A department's file of evidence to look at, in a frame of the page where it is listed. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { fileId } = await params;
  return shownFileResponse(EVIDENCE_REFUSALS, (actor) => previewFile(actor, fileId));
}
