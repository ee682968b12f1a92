import { importOrOpen } from '@/lib/plan/server/import-or-open';
import { readPlanFile } from '@/lib/plan/server/read-plan-file';
import { LARGEST_UPLOAD_MB } from '@/lib/plan/upload-refusal';
import { logger } from '@/lib/server/logger';
import { findActor } from '@/lib/server/session';
import { AppError, assertAccepted } from '@/lib/shared/app-error';

/** Headers and boundaries of the form around the file. */
const FORM_OVERHEAD = 64 * 1024;
const MOST_BYTES = LARGEST_UPLOAD_MB * 1024 * 1024 + FORM_OVERHEAD;

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** A plan as a file, from an ordinary form: on to the plan, or back to the form with why it was refused. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return seeOther('/login?callbackUrl=/plans/new');
  try {
    const file = await readFile(request);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = assertAccepted(await readPlanFile(bytes));
    return seeOther(await importOrOpen(actor, { text, sourceName: file.name.slice(0, 200) }));
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

/** The form's file, read no further than the limit, so that nobody fills the memory. */
async function readFile(request: Request): Promise<File> {
  const tooLarge = () => new AppError('plan-file-too-large');
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge();
  let read = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > MOST_BYTES) controller.error(tooLarge());
      else controller.enqueue(chunk);
    },
  });
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(request.body?.pipeThrough(limit), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  if (read > MOST_BYTES) throw tooLarge();
  const file = form?.get('file');
  if (!(file instanceof File) || file.size === 0) throw new AppError('plan-file-empty');
  return file;
}
