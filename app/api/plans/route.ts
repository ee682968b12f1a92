import { importOrOpen } from '@/lib/plan/server/import-or-open';
import { readUpload } from '@/lib/plan/server/read-upload';
import { logger } from '@/lib/server/logger';
import { findActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** A plan as a file, from an ordinary form: on to the plan, or back to the form with why it was refused. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return seeOther('/login?callbackUrl=/plans/new');
  try {
    const { text, sourceName } = await readUpload(request);
    return seeOther(await importOrOpen(actor, { text, sourceName }));
  } catch (error) {
    if (!(error instanceof AppError)) {
      logger.error({ error }, 'plan upload failed');
      return seeOther('/plans/new?refused=plan-file-damaged');
    }
    return seeOther(
      `/plans/new?${new URLSearchParams({ refused: error.code, length: String(error.facts?.length ?? '') })}`,
    );
  }
}
