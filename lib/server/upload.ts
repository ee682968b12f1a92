/** Headers and boundaries of the form around the file. */
const FORM_OVERHEAD = 64 * 1024;

/** The field `file` of a form, read no further than the limit, so that nobody fills the memory. */
export async function readUpload(request: Request, mostMegabytes: number): Promise<File | 'too-large' | 'empty'> {
  const most = mostMegabytes * 1024 * 1024 + FORM_OVERHEAD;
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large';
  let read = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > most) controller.error(new Error('too large'));
      else controller.enqueue(chunk);
    },
  });
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(request.body?.pipeThrough(limit), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  if (read > most) return 'too-large';
  const file = form?.get('file');
  return file instanceof File && file.size > 0 ? file : 'empty';
}
