import type { Actor } from '@/lib/access/actor';
import { MAX_FILE_BYTES } from '@/lib/evidence/decide-file';
import { TITLE_MAX } from '@/lib/evidence/evidence-schemas';
import { addedMessage, EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { refusalState, sentenceOf } from '@/lib/server/action';
import { isSameOrigin } from '@/lib/server/is-same-origin';
import { readMultipart } from '@/lib/server/read-multipart';
import { AppError } from '@/lib/shared/app-error';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { addFileEvidence } from './add-file-evidence';
import type { Added } from './evidence-intake';

/** The other fields of the form and the boundaries between them. */
const FORM_BYTES = 64 * 1024;

export type UploadAnswer = { status: number; code: string; message: string; obligationId?: string };

/**
 * One multipart form with an optional `obligationId`, an optional `title` and the `file` last, streamed to the store. Answers
 * what happened in words; a refusal keeps its code, so that a page without scripts can say it too.
 */
export async function receiveUpload(actor: Actor | null, request: Request): Promise<UploadAnswer> {
  let obligationId: string | undefined;
  try {
    const { file } = await readMultipart(admit(request), (fileName, bytes, fields) => {
      obligationId = fields.obligationId || undefined;
      if (!actor) throw new AppError('signed-out');
      const title = fields.title?.trim().slice(0, TITLE_MAX);
      return addFileEvidence(actor, { obligationId, title, fileName, bytes });
    });
    if (!file) throw new AppError('file-missing');
    return { ...success(file), obligationId };
  } catch (error) {
    return { ...failure(error), obligationId };
  }
}

/** Refuses what is too large by its own word, before a byte of it is read. */
function admit(request: Request): Request {
  if (!isSameOrigin(request)) throw new AppError('cross-site');
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > MAX_FILE_BYTES + FORM_BYTES) throw new AppError('file-too-large');
  return request;
}

function success(added: Added): UploadAnswer {
  return { status: 200, code: added.reused ? 'file-reused' : 'file-added', message: addedMessage(added) };
}

function failure(error: unknown): UploadAnswer {
  const known = error instanceof AppError ? sentenceOf(error, { ...TASK_REFUSALS, ...EVIDENCE_REFUSALS }) : undefined;
  if (error instanceof AppError && known) return { ...known, code: error.code };
  const state = refusalState(error, {});
  return { status: 500, code: 'fault', message: 'message' in state ? state.message : '' };
}
