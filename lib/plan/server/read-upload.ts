import { LARGEST_UPLOAD_MB } from '@/lib/plan/upload-refusal';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { readPlanFile } from './read-plan-file';

/** Headers and boundaries of the form around the file. */
const FORM_OVERHEAD = 64 * 1024;
const MOST_BYTES = LARGEST_UPLOAD_MB * 1024 * 1024 + FORM_OVERHEAD;

export type Upload = { text: string; sourceName: string; form: FormData };

/** The plan in an ordinary form's `file`, as text, with the other fields; refuses what is no readable plan file. */
export async function readUpload(request: Request): Promise<Upload> {
  const { file, form } = await readForm(request);
  const text = assertAccepted(await readPlanFile(new Uint8Array(await file.arrayBuffer())));
  return { text, sourceName: file.name.slice(0, 200), form };
}

/** The form, read no further than the limit, so that nobody fills the memory. */
async function readForm(request: Request): Promise<{ file: File; form: FormData }> {
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
  if (!form || !(file instanceof File) || file.size === 0) throw new AppError('plan-file-empty');
  return { file, form };
}
