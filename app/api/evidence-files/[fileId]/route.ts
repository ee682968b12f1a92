import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { openEvidenceFile } from '@/lib/evidence/server/open-evidence-file';
import { storedFileResponse } from '@/lib/server/file-response';
import { requireActor } from '@/lib/server/session';

type Context = { params: Promise<{ fileId: string }> };

/** A department's file of evidence. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { fileId } = await params;
  const actor = await requireActor(`/api/evidence-files/${encodeURIComponent(fileId)}`);
  return storedFileResponse(EVIDENCE_REFUSALS, () => openEvidenceFile(actor, fileId));
}
