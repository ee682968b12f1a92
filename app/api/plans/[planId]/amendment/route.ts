import { startAmendmentSchema } from '@/lib/amendment/amendment-schemas';
import { startAmendment } from '@/lib/amendment/server/start-amendment';
import { readUpload } from '@/lib/plan/server/read-upload';
import { logger } from '@/lib/server/logger';
import { findActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** The new text of a plan as a file, from an ordinary form: back to the amendment, begun or refused. */
export async function POST(request: Request, { params }: { params: Promise<{ planId: string }> }): Promise<Response> {
  const { planId } = await params;
  const page = `/plans/${encodeURIComponent(planId)}/amend`;
  const actor = await findActor();
  if (!actor) return seeOther(`/login?callbackUrl=${page}`);
  try {
    const { text, sourceName, fields } = await readUpload(request);
    const { reason, documentNumber } = fields;
    const parsed = startAmendmentSchema.safeParse({ planId, text, reason, documentNumber });
    if (!parsed.success) return seeOther(`${page}?refused=amendment-reason`);
    await startAmendment(actor, { ...parsed.data, sourceName });
    return seeOther(page);
  } catch (error) {
    if (error instanceof AppError) return seeOther(`${page}?refused=${error.code}`);
    logger.error({ error }, 'amendment upload failed');
    return seeOther(`${page}?refused=document-damaged`);
  }
}
