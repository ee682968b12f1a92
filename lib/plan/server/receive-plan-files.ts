import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { planFileName } from '@/lib/plan/plan-file';
import { importFilesSchema } from '@/lib/plan/plan-schemas';
import { refusalState, sentenceOf } from '@/lib/server/action';
import { isSameOrigin } from '@/lib/server/is-same-origin';
import { readMultipart } from '@/lib/server/read-multipart';
import { discard, receive } from '@/lib/server/storage';
import { AppError } from '@/lib/shared/app-error';
import { importFiles, type ReceivedFile, type RefusedFile } from './import-files';

/** The other fields of the form and the boundaries between them. */
const FORM_BYTES = 64 * 1024;
const FILE_BYTES = READING_LIMITS.fileMegabytes * BYTES_PER_MB;
const TOTAL_BYTES = READING_LIMITS.totalMegabytes * BYTES_PER_MB;

export type FileAnswer = { index: number; name: string; code: string; message: string };
/** `path` is where the plan is; without it, why there is none: of the whole, or of single files. */
export type FilesAnswer = { status: number; path?: string; code: string; message: string; files: FileAnswer[] };

type Received = { files: ReceivedFile[]; tooLarge: RefusedFile[]; fields: Record<string, string> };

/** A multipart form of files, streamed to the store's anteroom, as one plan. Every refusal has its sentence. */
export async function receivePlanFiles(actor: Actor | null, request: Request): Promise<FilesAnswer> {
  const received: Received = { files: [], tooLarge: [], fields: {} };
  try {
    const editor = assertEditor(actor);
    await receiveAll(admit(request), received);
    return await importReceived(editor, received);
  } catch (error) {
    return failure(error);
  } finally {
    for (const { incoming } of received.files) await discard(incoming);
  }
}

function assertEditor(actor: Actor | null): Actor {
  if (!actor) throw new AppError('signed-out');
  if (!can(actor, 'plan.edit')) throw new AppError('forbidden');
  return actor;
}

async function importReceived(actor: Actor, { files, tooLarge, fields }: Received): Promise<FilesAnswer> {
  if (tooLarge.length > 0) return refusalOfFiles(tooLarge);
  const given = importFilesSchema.safeParse(fields);
  if (!given.success) return invalid(given.error.issues[0]?.message ?? '');
  const { year, publishedOn } = given.data;
  const dates = { year: year ?? undefined, publishedOn: publishedOn ?? undefined };
  const imported = await importFiles(actor, files, dates);
  if ('refused' in imported) return refusalOfFiles(imported.refused);
  return { status: 200, path: imported.path, code: 'imported', message: '', files: [] };
}

/** Refuses what is too large by its own word, before a byte of it is read. */
function admit(request: Request): Request {
  if (!isSameOrigin(request)) throw new AppError('cross-site');
  if (Number(request.headers.get('content-length') ?? 0) > TOTAL_BYTES + FORM_BYTES)
    throw new AppError('documents-too-large');
  return request;
}

async function receiveAll(request: Request, received: Received): Promise<void> {
  const total = { bytes: 0 };
  const { fields } = await readMultipart(request, async (fileName, bytes) => {
    const index = received.files.length + received.tooLarge.length;
    if (index === READING_LIMITS.files) throw new AppError('documents-too-many');
    const name = planFileName(fileName);
    const taken = { bytes: 0 };
    const incoming = await receive(upTo(bytes, taken, total), FILE_BYTES);
    if (taken.bytes <= FILE_BYTES) received.files.push({ name, incoming });
    else {
      await discard(incoming);
      received.tooLarge.push({ index, name, code: 'document-too-large' });
    }
  });
  received.fields = fields;
}

/** What is more than a file may have is read and forgotten, so that the files after it are still heard. */
async function* upTo(bytes: AsyncIterable<Uint8Array>, taken: { bytes: number }, total: { bytes: number }) {
  for await (const chunk of bytes) {
    taken.bytes += chunk.length;
    total.bytes += chunk.length;
    if (total.bytes > TOTAL_BYTES) throw new AppError('documents-too-large');
    if (taken.bytes <= FILE_BYTES) yield chunk;
  }
}

function refusalOfFiles(refused: readonly RefusedFile[]): FilesAnswer {
  const files = refused.map(({ index, name, code, facts }) => ({
    index,
    name,
    code,
    message: PLAN_REFUSALS[code]?.say(facts ?? {}) ?? '',
  }));
  const [first] = files;
  const status = (first && PLAN_REFUSALS[first.code]?.status) ?? 422;
  return {
    status,
    code: first?.code ?? '',
    message: `有 ${files.length} 个文件读不了，移除或者换一份，再一起导入`,
    files,
  };
}

const invalid = (message: string): FilesAnswer => ({ status: 400, code: 'invalid', message, files: [] });

function failure(error: unknown): FilesAnswer {
  const known = error instanceof AppError ? sentenceOf(error, PLAN_REFUSALS) : undefined;
  if (error instanceof AppError && known) return { ...known, code: error.code, files: [] };
  const state = refusalState(error, {});
  return { status: 500, code: 'fault', message: 'message' in state ? state.message : '', files: [] };
}
